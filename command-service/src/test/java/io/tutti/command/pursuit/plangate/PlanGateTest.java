package io.tutti.command.pursuit.plangate;

import static io.tutti.command.pursuit.PursuitStory.ANA;
import static io.tutti.command.pursuit.PursuitStory.LEGAL;
import static io.tutti.command.pursuit.PursuitStory.LEO;
import static io.tutti.command.pursuit.PursuitStory.PURSUIT;
import static io.tutti.command.pursuit.PursuitStory.TODAY;
import static io.tutti.command.pursuit.PursuitStory.aTeamOfTwo;
import static io.tutti.command.pursuit.PursuitStory.given;

import io.tutti.command.pursuit.Actor;
import io.tutti.contract.pursuit.ContributionKind;
import io.tutti.contract.pursuit.GatePassed;
import io.tutti.contract.pursuit.GatePlanned;
import io.tutti.contract.pursuit.GateStandard;
import io.tutti.contract.pursuit.PursuitKind;
import io.tutti.contract.pursuit.Stage;
import io.tutti.contract.pursuit.StandardOfGate;
import io.tutti.contract.pursuit.StandardTakenOver;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanGateTest {

    private static final List<String> REVIEWS = List.of("pink", "red");
    private static final LocalDate DAY = TODAY.plusMonths(2);
    private static final GateStandard STANDARD =
            new GateStandard(List.of(LEGAL), List.of(ContributionKind.KEY_MESSAGE), true, List.of("pink"));

    @Test
    void the_lead_plans_a_gate_with_a_date_and_a_standard() {
        given(aTeamOfTwo())
                .when(plan(ANA, Stage.PROPOSE, DAY, STANDARD))
                .then(new GatePlanned(Stage.PROPOSE, DAY, STANDARD));
    }

    @Test
    void without_a_standard_the_one_taken_over_stays() {
        given(aTeamOfTwo(new StandardTakenOver(
                        new PursuitKind("renewal"), 3, List.of(new StandardOfGate(Stage.PROPOSE, STANDARD)))))
                .when(plan(ANA, Stage.PROPOSE, DAY, null))
                .then(new GatePlanned(Stage.PROPOSE, DAY, STANDARD));
    }

    @Test
    void a_new_plan_keeps_the_standard_of_the_one_before() {
        given(aTeamOfTwo(new GatePlanned(Stage.PROPOSE, DAY, STANDARD)))
                .when(plan(ANA, Stage.PROPOSE, DAY.plusDays(1), null))
                .then(new GatePlanned(Stage.PROPOSE, DAY.plusDays(1), STANDARD));
    }

    @Test
    void where_nobody_set_a_standard_nothing_is_required() {
        given(aTeamOfTwo())
                .when(plan(ANA, Stage.CLOSE, DAY, null))
                .then(new GatePlanned(Stage.CLOSE, DAY, new GateStandard(List.of(), List.of(), false, List.of())));
    }

    @Test
    void before_the_first_stage_there_is_no_gate() {
        given(aTeamOfTwo()).when(plan(ANA, Stage.QUALIFY, DAY, null)).thenRefused("gate-lies-ahead");
    }

    @Test
    void a_gate_that_was_passed_is_not_planned_any_more() {
        given(aTeamOfTwo(new GatePassed(Stage.COVER_THE_BASES, ANA.member(), List.of(), null)))
                .when(plan(ANA, Stage.COVER_THE_BASES, DAY, null))
                .thenRefused("gate-lies-ahead");
    }

    @Test
    void the_date_lies_ahead_and_not_in_another_age() {
        given(aTeamOfTwo())
                .when(plan(ANA, Stage.CLOSE, TODAY.minusDays(2), null))
                .thenRefused("gate-date-lies-ahead");
        given(aTeamOfTwo())
                .when(plan(ANA, Stage.CLOSE, TODAY.plusYears(20).plusDays(1), null))
                .thenRefused("gate-date-lies-ahead");
    }

    @Test
    void a_review_that_nobody_knows_cannot_be_required() {
        given(aTeamOfTwo())
                .when(plan(ANA, Stage.CLOSE, DAY, new GateStandard(List.of(), List.of(), false, List.of("purple"))))
                .thenRefused("reviews-are-configured");
    }

    @Test
    void a_member_who_does_not_lead_does_not_plan() {
        given(aTeamOfTwo()).when(plan(LEO, Stage.CLOSE, DAY, null)).thenRefused("pursuit-is-changed-by-its-lead");
    }

    private static PlanGate plan(Actor actor, Stage gate, LocalDate date, GateStandard standard) {
        return new PlanGate(PURSUIT, actor, gate, date, standard, REVIEWS, TODAY);
    }
}
