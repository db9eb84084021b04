package io.tutti.command.pursuit.cancelrequest;

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

class CancelRequestTest {

    private static final InputRequestId REQUEST = InputRequestId.of("00000000-0000-4000-8000-000000000008");
    private static final Instant DUE = NOW.plusSeconds(3_600);

    private static PursuitEvent asked() {
        return new InputRequested(REQUEST, ANA.member(), SALES, LEGAL, null, "Can we cap it?", DUE, OPENED);
    }

    private static CancelRequest by(Actor actor) {
        return new CancelRequest(PURSUIT, actor, REQUEST, "They dropped the clause");
    }

    @Test
    void who_asked_calls_it_off() {
        given(aTeamOfTwo(asked()))
                .when(by(ANA))
                .then(new InputRequestCancelled(REQUEST, ANA.member(), "They dropped the clause"));
    }

    @Test
    void another_member_does_not() {
        given(aTeamOfTwo(asked())).when(by(LEO)).thenRefused("requests-are-cancelled-by-who-asked-or-the-lead");
    }

    @Test
    void what_is_settled_is_not_called_off() {
        given(aTeamOfTwo(asked(), new InputRequestDeclined(REQUEST, LEO.member(), LEGAL, "No", NOW)))
                .when(by(ANA))
                .thenRefused("only-unsettled-requests-are-cancelled");
    }
}
