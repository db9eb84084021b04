package io.tutti.command.pursuit.answerrequest;

import static io.tutti.command.pursuit.PursuitStory.ANA;
import static io.tutti.command.pursuit.PursuitStory.FIRST;
import static io.tutti.command.pursuit.PursuitStory.LEGAL;
import static io.tutti.command.pursuit.PursuitStory.LEO;
import static io.tutti.command.pursuit.PursuitStory.NOW;
import static io.tutti.command.pursuit.PursuitStory.OPENED;
import static io.tutti.command.pursuit.PursuitStory.PURSUIT;
import static io.tutti.command.pursuit.PursuitStory.SALES;
import static io.tutti.command.pursuit.PursuitStory.ZOE;
import static io.tutti.command.pursuit.PursuitStory.aTeamOfTwo;
import static io.tutti.command.pursuit.PursuitStory.given;
import static io.tutti.command.pursuit.PursuitStory.joined;
import static io.tutti.command.pursuit.PursuitStory.logged;

import io.tutti.command.pursuit.Actor;
import io.tutti.contract.pursuit.ContributionWithdrawn;
import io.tutti.contract.pursuit.InputRequestAnswered;
import io.tutti.contract.pursuit.InputRequestId;
import io.tutti.contract.pursuit.InputRequested;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.TeamRole;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AnswerRequestTest {

    private static final InputRequestId REQUEST = InputRequestId.of("00000000-0000-4000-8000-000000000008");
    private static final Instant DUE = NOW.plusSeconds(3_600);

    private static PursuitEvent asked() {
        return new InputRequested(REQUEST, ANA.member(), SALES, LEGAL, null, "Can we cap it?", DUE, OPENED);
    }

    private static AnswerRequest answer(Actor actor) {
        return new AnswerRequest(PURSUIT, actor, REQUEST, FIRST, null, NOW);
    }

    @Test
    void a_member_of_the_asked_department_answers_by_a_contribution_of_theirs() {
        given(aTeamOfTwo(logged(FIRST, LEO, LEGAL), asked()))
                .when(answer(LEO))
                .then(new InputRequestAnswered(REQUEST, FIRST, LEO.member(), LEGAL, NOW));
    }

    @Test
    void who_asked_does_not_answer() {
        given(aTeamOfTwo(logged(FIRST, ANA, SALES), asked()))
                .when(answer(ANA))
                .thenRefused("nobody-answers-their-own-request");
    }

    @Test
    void another_department_does_not_answer() {
        given(aTeamOfTwo(joined(ZOE, SALES, TeamRole.CONTRIBUTOR), logged(FIRST, ZOE, SALES), asked()))
                .when(answer(ZOE))
                .thenRefused("only-who-was-asked-answers-or-declines");
    }

    @Test
    void an_answer_is_ones_own_work() {
        given(aTeamOfTwo(logged(FIRST, ANA, SALES), asked()))
                .when(answer(LEO))
                .thenRefused("answers-are-ones-own-work");
    }

    @Test
    void what_was_withdrawn_answers_nothing() {
        given(aTeamOfTwo(
                        logged(FIRST, LEO, LEGAL),
                        new ContributionWithdrawn(FIRST, LEO.member(), "Outdated", NOW),
                        asked()))
                .when(answer(LEO))
                .thenRefused("contribution-stands");
    }

    @Test
    void a_contribution_that_is_not_there_answers_nothing() {
        given(aTeamOfTwo(asked())).when(answer(LEO)).thenRefused("contribution-not-found");
    }

    @Test
    void a_request_is_answered_while_it_is_open() {
        given(aTeamOfTwo(
                        logged(FIRST, LEO, LEGAL),
                        asked(),
                        new InputRequestAnswered(REQUEST, FIRST, LEO.member(), LEGAL, NOW)))
                .when(answer(LEO))
                .thenRefused("request-is-open");
    }

    @Test
    void a_request_that_was_never_made_is_not_found() {
        given(aTeamOfTwo(logged(FIRST, LEO, LEGAL))).when(answer(LEO)).thenRefused("input-request-not-found");
    }
}
