package io.tutti.command.pursuit.logcontribution;

import static io.tutti.command.pursuit.PursuitStory.ANA;
import static io.tutti.command.pursuit.PursuitStory.FIRST;
import static io.tutti.command.pursuit.PursuitStory.LEGAL;
import static io.tutti.command.pursuit.PursuitStory.LEO;
import static io.tutti.command.pursuit.PursuitStory.NOW;
import static io.tutti.command.pursuit.PursuitStory.OPENED;
import static io.tutti.command.pursuit.PursuitStory.PURSUIT;
import static io.tutti.command.pursuit.PursuitStory.SALES;
import static io.tutti.command.pursuit.PursuitStory.SECOND;
import static io.tutti.command.pursuit.PursuitStory.ZOE;
import static io.tutti.command.pursuit.PursuitStory.aTeamOfTwo;
import static io.tutti.command.pursuit.PursuitStory.given;
import static io.tutti.command.pursuit.PursuitStory.givenNothing;
import static io.tutti.command.pursuit.PursuitStory.joined;
import static io.tutti.command.pursuit.PursuitStory.left;
import static io.tutti.command.pursuit.PursuitStory.logged;
import static io.tutti.command.pursuit.PursuitStory.withdrawn;

import io.tutti.command.pursuit.Actor;
import io.tutti.contract.pursuit.Artefact;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.ContributionKind;
import io.tutti.contract.pursuit.ContributionLogged;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.InputRequestAnswered;
import io.tutti.contract.pursuit.InputRequestId;
import io.tutti.contract.pursuit.InputRequested;
import io.tutti.contract.pursuit.MemberMoved;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.TeamRole;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogContributionTest {

    @ParameterizedTest
    @EnumSource(Artefact.class)
    void every_artefact_is_logged_under_its_kind_in_the_department_that_the_team_knows(Artefact artefact) {
        List<String> proof = artefact.kind() == ContributionKind.KEY_MESSAGE ? List.of("Proven") : List.of();

        given(aTeamOfTwo())
                .when(log(LEO, artefact.kind(), artefact, proof, List.of(), null))
                .then(contribution(LEO, LEGAL, artefact, proof, List.of(), NOW));
    }

    @Test
    void somebody_who_is_not_on_the_team_may_not_contribute() {
        given(aTeamOfTwo()).when(log(ZOE)).thenRefused("only-team-members-contribute");
    }

    @Test
    void nothing_is_contributed_to_a_pursuit_that_was_never_opened() {
        givenNothing().when(log(ANA)).thenRefused("pursuit-not-found");
    }

    @Test
    void an_artefact_of_another_kind_is_refused() {
        given(aTeamOfTwo())
                .when(log(ANA, ContributionKind.SPECIALIST_INPUT, Artefact.WIN_THEME, List.of(), List.of(), null))
                .thenRefused("artefact-belongs-to-its-kind");
    }

    @Test
    void a_key_message_without_proof_is_refused() {
        given(aTeamOfTwo())
                .when(log(ANA, ContributionKind.KEY_MESSAGE, Artefact.WIN_THEME, List.of(), List.of(), null))
                .thenRefused("key-messages-have-proof-points");
    }

    @Test
    void proof_points_elsewhere_are_refused() {
        given(aTeamOfTwo())
                .when(log(ANA, ContributionKind.ACCOUNT_STRATEGY, Artefact.ACCOUNT_PLAN, List.of("x"), List.of(), null))
                .thenRefused("only-key-messages-have-proof-points");
    }

    @Test
    void a_contribution_builds_on_earlier_ones_each_named_once() {
        given(aTeamOfTwo(logged(FIRST, ANA, SALES)))
                .when(log(LEO, Artefact.LEGAL.kind(), Artefact.LEGAL, List.of(), List.of(FIRST, FIRST), null))
                .then(contribution(LEO, LEGAL, Artefact.LEGAL, List.of(), List.of(FIRST), NOW));
    }

    @Test
    void building_on_what_is_not_there_is_refused() {
        given(aTeamOfTwo())
                .when(log(LEO, Artefact.LEGAL.kind(), Artefact.LEGAL, List.of(), List.of(FIRST), null))
                .thenRefused("contributions-build-on-earlier-ones");
    }

    @Test
    void building_on_itself_is_refused() {
        given(aTeamOfTwo())
                .when(log(LEO, Artefact.LEGAL.kind(), Artefact.LEGAL, List.of(), List.of(SECOND), null))
                .thenRefused("contributions-build-on-earlier-ones");
    }

    @Test
    void building_on_what_was_withdrawn_is_refused() {
        given(aTeamOfTwo(logged(FIRST, ANA, SALES), withdrawn(FIRST, ANA)))
                .when(log(LEO, Artefact.LEGAL.kind(), Artefact.LEGAL, List.of(), List.of(FIRST), null))
                .thenRefused("contributions-build-on-what-stands");
    }

    @Test
    void who_left_may_not_contribute_and_who_came_back_may_in_the_new_department() {
        given(aTeamOfTwo(left(LEO))).when(log(LEO)).thenRefused("only-team-members-contribute");
        given(aTeamOfTwo(left(LEO), joined(LEO, SALES, TeamRole.CONTRIBUTOR)))
                .when(log(LEO))
                .then(contribution(LEO, SALES, Artefact.LEGAL, List.of(), List.of(), NOW));
    }

    @Test
    void who_moved_contributes_for_the_new_department() {
        given(aTeamOfTwo(new MemberMoved(LEO.member(), SALES)))
                .when(log(LEO))
                .then(contribution(LEO, SALES, Artefact.LEGAL, List.of(), List.of(), NOW));
    }

    @Test
    void late_logging_keeps_when_it_happened() {
        Instant earlier = OPENED.plusSeconds(60);

        given(aTeamOfTwo())
                .when(log(LEO, Artefact.LEGAL.kind(), Artefact.LEGAL, List.of(), List.of(), earlier))
                .then(contribution(LEO, LEGAL, Artefact.LEGAL, List.of(), List.of(), earlier));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02T09:00:00.001Z", "+1000000000-12-31T23:59:59Z"})
    void the_future_is_refused(Instant when) {
        given(aTeamOfTwo())
                .when(log(LEO, Artefact.LEGAL.kind(), Artefact.LEGAL, List.of(), List.of(), when))
                .thenRefused("nothing-happens-in-the-future");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02T07:59:59.999Z", "-1000000000-01-01T00:00:00Z"})
    void the_time_before_the_pursuit_is_refused(Instant when) {
        given(aTeamOfTwo())
                .when(log(LEO, Artefact.LEGAL.kind(), Artefact.LEGAL, List.of(), List.of(), when))
                .thenRefused("nothing-happens-before-the-pursuit");
    }

    @Test
    void a_clock_that_is_behind_the_node_that_opened_the_pursuit_refuses_nothing() {
        LogContribution early = new LogContribution(
                PURSUIT,
                LEO,
                SECOND,
                Artefact.LEGAL.kind(),
                Artefact.LEGAL,
                "Title",
                "Text",
                List.of(),
                List.of(),
                null,
                null,
                OPENED.minusMillis(5));

        given(aTeamOfTwo()).when(early).then(contribution(LEO, LEGAL, Artefact.LEGAL, List.of(), List.of(), OPENED));
    }

    @Test
    void a_contribution_may_answer_a_request_of_another_department() {
        given(aTeamOfTwo(asked()))
                .when(answering(LEO))
                .then(
                        contribution(LEO, LEGAL, Artefact.LEGAL, List.of(), List.of(), NOW),
                        new InputRequestAnswered(REQUEST, SECOND, LEO.member(), LEGAL, NOW));
    }

    @Test
    void an_answer_that_is_not_theirs_to_give_is_refused_and_nothing_is_logged() {
        given(aTeamOfTwo(asked())).when(answering(ANA)).thenRefused("nobody-answers-their-own-request");
        given(aTeamOfTwo()).when(answering(LEO)).thenRefused("input-request-not-found");
    }

    private static final InputRequestId REQUEST = InputRequestId.of("00000000-0000-4000-8000-000000000008");

    private static PursuitEvent asked() {
        return new InputRequested(
                REQUEST, ANA.member(), SALES, LEGAL, null, "Can we cap it?", NOW.plusSeconds(60), OPENED);
    }

    private static LogContribution answering(Actor actor) {
        return new LogContribution(
                PURSUIT,
                actor,
                SECOND,
                ContributionKind.SPECIALIST_INPUT,
                Artefact.LEGAL,
                "Title",
                "Text",
                List.of(),
                List.of(),
                REQUEST,
                null,
                NOW);
    }

    private static LogContribution log(Actor actor) {
        return log(actor, ContributionKind.SPECIALIST_INPUT, Artefact.LEGAL, List.of(), List.of(), null);
    }

    private static LogContribution log(
            Actor actor,
            ContributionKind kind,
            Artefact artefact,
            List<String> proof,
            List<ContributionId> buildsOn,
            Instant when) {
        return new LogContribution(
                PURSUIT, actor, SECOND, kind, artefact, "Title", "Text", proof, buildsOn, null, when, NOW);
    }

    private static ContributionLogged contribution(
            Actor by,
            Department department,
            Artefact artefact,
            List<String> proof,
            List<ContributionId> buildsOn,
            Instant when) {
        return new ContributionLogged(
                SECOND, by.member(), department, artefact.kind(), artefact, "Title", "Text", proof, buildsOn, when);
    }
}
