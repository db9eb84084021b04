package io.tutti.command.pursuit.declinerequest;

import static io.tutti.command.pursuit.PursuitStory.ANA;
import static io.tutti.command.pursuit.PursuitStory.LEGAL;
import static io.tutti.command.pursuit.PursuitStory.LEO;
import static io.tutti.command.pursuit.PursuitStory.NOW;
import static io.tutti.command.pursuit.PursuitStory.OPENED;
import static io.tutti.command.pursuit.PursuitStory.PURSUIT;
import static io.tutti.command.pursuit.PursuitStory.SALES;
import static io.tutti.command.pursuit.PursuitStory.aTeamOfTwo;
import static io.tutti.command.pursuit.PursuitStory.given;

import io.tutti.command.pursuit.Actor;
import io.tutti.contract.pursuit.InputRequestCancelled;
import io.tutti.contract.pursuit.InputRequestDeclined;
import io.tutti.contract.pursuit.InputRequestId;
import io.tutti.contract.pursuit.InputRequested;
import io.tutti.contract.pursuit.PursuitEvent;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeclineRequestTest {

    private static final InputRequestId REQUEST = InputRequestId.of("00000000-0000-4000-8000-000000000008");
    private static final Instant DUE = NOW.plusSeconds(3_600);

    private static PursuitEvent asked() {
        return new InputRequested(REQUEST, ANA.member(), SALES, LEGAL, null, "Can we cap it?", DUE, OPENED);
    }

    private static DeclineRequest by(Actor actor) {
        return new DeclineRequest(PURSUIT, actor, REQUEST, "Needs outside counsel", null, NOW);
    }

    @Test
    void the_asked_department_declines_with_a_reason() {
        given(aTeamOfTwo(asked()))
                .when(by(LEO))
                .then(new InputRequestDeclined(REQUEST, LEO.member(), LEGAL, "Needs outside counsel", NOW));
    }

    @Test
    void who_was_not_asked_does_not_decline() {
        given(aTeamOfTwo(asked())).when(by(ANA)).thenRefused("only-who-was-asked-answers-or-declines");
    }

    @Test
    void what_is_closed_is_not_declined() {
        given(aTeamOfTwo(asked(), new InputRequestCancelled(REQUEST, ANA.member(), null)))
                .when(by(LEO))
                .thenRefused("request-is-open");
    }
}
