package io.tutti.command.pursuit.reopenpursuit;

import static io.tutti.command.pursuit.PursuitStory.ANA;
import static io.tutti.command.pursuit.PursuitStory.LEO;
import static io.tutti.command.pursuit.PursuitStory.NOW;
import static io.tutti.command.pursuit.PursuitStory.PURSUIT;
import static io.tutti.command.pursuit.PursuitStory.aTeamOfTwo;
import static io.tutti.command.pursuit.PursuitStory.given;

import io.tutti.command.pursuit.Actor;
import io.tutti.contract.pursuit.GatePassed;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitLost;
import io.tutti.contract.pursuit.PursuitReopened;
import io.tutti.contract.pursuit.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReopenPursuitTest {

    private static final PursuitEvent LOST = new PursuitLost(List.of("price"), "price", null, NOW);

    @Test
    void a_pursuit_that_ended_goes_on_where_it_was() {
        given(aTeamOfTwo(new GatePassed(Stage.COVER_THE_BASES, ANA.member(), List.of(), null), LOST))
                .when(reopen(ANA))
                .then(new PursuitReopened("The rival withdrew"));
    }

    @Test
    void a_pursuit_under_way_is_not_reopened() {
        given(aTeamOfTwo()).when(reopen(ANA)).thenRefused("only-ended-pursuits-are-looked-back-on");
    }

    @Test
    void once_reopened_it_is_under_way() {
        given(aTeamOfTwo(LOST, new PursuitReopened("The rival withdrew")))
                .when(reopen(ANA))
                .thenRefused("only-ended-pursuits-are-looked-back-on");
    }

    @Test
    void a_contributor_does_not_reopen() {
        given(aTeamOfTwo(LOST)).when(reopen(LEO)).thenRefused("pursuit-is-changed-by-its-lead");
    }

    private static ReopenPursuit reopen(Actor actor) {
        return new ReopenPursuit(PURSUIT, actor, "The rival withdrew");
    }
}
