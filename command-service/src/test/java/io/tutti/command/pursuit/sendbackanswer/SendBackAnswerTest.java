package io.tutti.command.pursuit.sendbackanswer;

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
import io.tutti.contract.pursuit.AnswerSentBack;
import io.tutti.contract.pursuit.InputRequestAnswered;
import io.tutti.contract.pursuit.InputRequestId;
import io.tutti.contract.pursuit.InputRequested;
import io.tutti.contract.pursuit.MemberLeft;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.TeamRole;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SendBackAnswerTest {

    private static final InputRequestId REQUEST = InputRequestId.of("00000000-0000-4000-8000-000000000008");
    private static final Instant DUE = NOW.plusSeconds(3_600);

    private static PursuitEvent asked() {
        return new InputRequested(REQUEST, ANA.member(), SALES, LEGAL, null, "Can we cap it?", DUE, OPENED);
    }

    private static PursuitEvent answered() {
        return new InputRequestAnswered(REQUEST, FIRST, LEO.member(), LEGAL, NOW);
    }

    private static SendBackAnswer by(Actor actor) {
        return new SendBackAnswer(PURSUIT, actor, REQUEST, "Which clause?", null, NOW);
    }

    @Test
    void who_asked_judges_the_answer() {
        given(aTeamOfTwo(logged(FIRST, LEO, LEGAL), asked(), answered()))
                .when(by(ANA))
                .then(new AnswerSentBack(REQUEST, FIRST, ANA.member(), SALES, "Which clause?", NOW));
    }

    @Test
    void nobody_else_judges_it() {
        given(aTeamOfTwo(logged(FIRST, LEO, LEGAL), asked(), answered()))
                .when(by(LEO))
                .thenRefused("answers-are-judged-by-who-asked");
    }

    @Test
    void once_who_asked_has_left_the_lead_judges() {
        given(aTeamOfTwo(
                        joined(ZOE, SALES, TeamRole.CONTRIBUTOR),
                        logged(FIRST, LEO, LEGAL),
                        new InputRequested(REQUEST, ZOE.member(), SALES, LEGAL, null, "Cap?", DUE, OPENED),
                        answered(),
                        new MemberLeft(ZOE.member(), null)))
                .when(by(ANA))
                .thenVersion(8);
    }

    @Test
    void what_is_not_answered_is_not_judged() {
        given(aTeamOfTwo(asked())).when(by(ANA)).thenRefused("request-is-answered");
    }

    @Test
    void a_request_that_was_never_made_is_not_found() {
        given(aTeamOfTwo()).when(by(ANA)).thenRefused("input-request-not-found");
    }

    @Test
    void what_was_sent_back_is_open_and_not_judged_again() {
        given(aTeamOfTwo(
                        logged(FIRST, LEO, LEGAL),
                        asked(),
                        answered(),
                        new AnswerSentBack(REQUEST, FIRST, ANA.member(), SALES, "Which?", NOW)))
                .when(by(ANA))
                .thenRefused("request-is-answered");
    }
}
