package io.tutti.command.pursuit.passgate;

import static io.tutti.command.pursuit.PursuitStory.ANA;
import static io.tutti.command.pursuit.PursuitStory.FIRST;
import static io.tutti.command.pursuit.PursuitStory.INFLUENCE;
import static io.tutti.command.pursuit.PursuitStory.ISSUE;
import static io.tutti.command.pursuit.PursuitStory.LEGAL;
import static io.tutti.command.pursuit.PursuitStory.LEO;
import static io.tutti.command.pursuit.PursuitStory.LOU;
import static io.tutti.command.pursuit.PursuitStory.NOW;
import static io.tutti.command.pursuit.PursuitStory.PURSUIT;
import static io.tutti.command.pursuit.PursuitStory.TODAY;
import static io.tutti.command.pursuit.PursuitStory.aTeamOfTwo;
import static io.tutti.command.pursuit.PursuitStory.acknowledged;
import static io.tutti.command.pursuit.PursuitStory.given;
import static io.tutti.command.pursuit.PursuitStory.identified;
import static io.tutti.command.pursuit.PursuitStory.logged;
import static io.tutti.command.pursuit.PursuitStory.stated;

import io.tutti.command.pursuit.Actor;
import io.tutti.contract.pursuit.AcknowledgementType;
import io.tutti.contract.pursuit.BuyingRole;
import io.tutti.contract.pursuit.ContributionAcknowledged;
import io.tutti.contract.pursuit.ContributionKind;
import io.tutti.contract.pursuit.ContributionWithdrawn;
import io.tutti.contract.pursuit.GatePassed;
import io.tutti.contract.pursuit.GatePlanned;
import io.tutti.contract.pursuit.GateRequirement;
import io.tutti.contract.pursuit.GateStandard;
import io.tutti.contract.pursuit.IssueStated;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.RequirementType;
import io.tutti.contract.pursuit.ReviewHeld;
import io.tutti.contract.pursuit.Stage;
import io.tutti.contract.pursuit.Waiver;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PassGateTest {

    private static final Stage NEXT = Stage.COVER_THE_BASES;

    @Test
    void a_gate_without_a_standard_is_passed() {
        given(aTeamOfTwo()).when(pass(ANA, NEXT, null)).then(new GatePassed(NEXT, ANA.member(), List.of(), null));
    }

    @Test
    void a_leader_may_decide_too() {
        given(aTeamOfTwo()).when(pass(LOU, NEXT, null)).then(new GatePassed(NEXT, LOU.member(), List.of(), null));
    }

    @Test
    void a_contributor_does_not_decide() {
        given(aTeamOfTwo()).when(pass(LEO, NEXT, null)).thenRefused("pursuit-is-changed-by-its-lead");
    }

    @Test
    void no_stage_is_skipped() {
        given(aTeamOfTwo()).when(pass(ANA, Stage.PROPOSE, null)).thenRefused("gates-are-passed-in-order");
    }

    @Test
    void a_gate_is_passed_once() {
        given(aTeamOfTwo(new GatePassed(NEXT, ANA.member(), List.of(), null)))
                .when(pass(ANA, NEXT, null))
                .thenRefused("gates-are-passed-in-order");
    }

    @Test
    void after_the_last_stage_there_is_no_gate() {
        given(aTeamOfTwo(
                        new GatePassed(NEXT, ANA.member(), List.of(), null),
                        new GatePassed(Stage.PROPOSE, ANA.member(), List.of(), null),
                        new GatePassed(Stage.CLOSE, ANA.member(), List.of(), null)))
                .when(pass(ANA, Stage.CLOSE, null))
                .thenRefused("there-is-a-gate-ahead");
    }

    @Test
    void below_the_standard_it_takes_somebody_who_answers_for_it() {
        given(withEverythingRequired()).when(pass(ANA, NEXT, null)).thenRefused("standard-is-met-or-waived");
    }

    @Test
    void a_waiver_keeps_who_and_why_and_what_was_missing() {
        given(withEverythingRequired())
                .when(pass(ANA, NEXT, "The tender closes tomorrow"))
                .then(new GatePassed(
                        NEXT,
                        ANA.member(),
                        List.of(
                                new GateRequirement(RequirementType.DEPARTMENT_IN, "legal"),
                                new GateRequirement(RequirementType.KIND_IN, "SPECIALIST_INPUT"),
                                new GateRequirement(RequirementType.INFLUENCES_UNDERSTOOD, null),
                                new GateRequirement(RequirementType.REVIEW_HELD, "pink")),
                        new Waiver(ANA.member(), "The tender closes tomorrow")));
    }

    @Test
    void a_standard_that_is_met_lets_the_pursuit_through() {
        given(withEverythingRequired(everythingThere()))
                .when(pass(ANA, NEXT, null))
                .then(new GatePassed(NEXT, ANA.member(), List.of(), null));
    }

    @Test
    void a_waiver_of_nothing_is_refused() {
        given(withEverythingRequired(everythingThere()))
                .when(pass(ANA, NEXT, "To be sure"))
                .thenRefused("only-unmet-standards-are-waived");
    }

    @ParameterizedTest
    @EnumSource(RequirementType.class)
    void each_requirement_is_missed_by_itself(RequirementType missing) {
        PursuitEvent[] rest = Stream.of(everythingThere())
                .filter(event -> switch (missing) {
                    case DEPARTMENT_IN, KIND_IN -> !(event instanceof ContributionAcknowledged);
                    case INFLUENCES_UNDERSTOOD -> !(event instanceof IssueStated);
                    case REVIEW_HELD -> !(event instanceof ReviewHeld);
                })
                .toArray(PursuitEvent[]::new);

        given(withEverythingRequired(rest)).when(pass(ANA, NEXT, null)).thenRefused("standard-is-met-or-waived");
    }

    @Test
    void a_withdrawn_contribution_leaves_its_department_out() {
        PursuitEvent[] withdrawn = Arrays.copyOf(everythingThere(), everythingThere().length + 1);
        withdrawn[withdrawn.length - 1] = new ContributionWithdrawn(FIRST, LEO.member(), "Outdated", NOW);

        given(withEverythingRequired(withdrawn)).when(pass(ANA, NEXT, null)).thenRefused("standard-is-met-or-waived");
    }

    private static PursuitEvent[] everythingThere() {
        return new PursuitEvent[] {
            logged(FIRST, LEO, LEGAL),
            acknowledged(FIRST, ANA, AcknowledgementType.ACCEPTED),
            identified(INFLUENCE, BuyingRole.ECONOMIC),
            stated(ISSUE, INFLUENCE),
            new ReviewHeld(UUID.fromString("00000000-0000-4000-8000-000000000009"), "pink", null, NOW)
        };
    }

    private static PursuitEvent[] withEverythingRequired(PursuitEvent... andThen) {
        PursuitEvent plan = new GatePlanned(
                NEXT,
                TODAY.plusDays(9),
                new GateStandard(List.of(LEGAL), List.of(ContributionKind.SPECIALIST_INPUT), true, List.of("pink")));
        return aTeamOfTwo(Stream.concat(Stream.of(plan), Stream.of(andThen)).toArray(PursuitEvent[]::new));
    }

    private static PassGate pass(Actor actor, Stage gate, String waiver) {
        return new PassGate(PURSUIT, actor, gate, waiver);
    }
}
