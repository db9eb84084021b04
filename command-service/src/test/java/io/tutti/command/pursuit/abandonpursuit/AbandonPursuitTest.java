package io.tutti.command.pursuit.abandonpursuit;

import static io.tutti.command.pursuit.PursuitStory.ANA;
import static io.tutti.command.pursuit.PursuitStory.LEO;
import static io.tutti.command.pursuit.PursuitStory.LOU;
import static io.tutti.command.pursuit.PursuitStory.NOW;
import static io.tutti.command.pursuit.PursuitStory.PURSUIT;
import static io.tutti.command.pursuit.PursuitStory.aTeamOfTwo;
import static io.tutti.command.pursuit.PursuitStory.given;

import io.tutti.command.pursuit.Actor;
import io.tutti.contract.pursuit.PursuitAbandoned;
import org.junit.jupiter.api.Test;

class AbandonPursuitTest {

    @Test
    void the_lead_says_so() {
        given(aTeamOfTwo()).when(by(ANA)).then(new PursuitAbandoned("No capacity", NOW));
    }

    @Test
    void a_leader_may_say_so() {
        given(aTeamOfTwo()).when(by(LOU)).then(new PursuitAbandoned("No capacity", NOW));
    }

    @Test
    void a_contributor_may_not() {
        given(aTeamOfTwo()).when(by(LEO)).thenRefused("pursuit-is-changed-by-its-lead");
    }

    @Test
    void a_pursuit_ends_once() {
        given(aTeamOfTwo(new PursuitAbandoned("No capacity", NOW)))
                .when(by(ANA))
                .thenRefused("ended-pursuits-take-retrospective-notes-only");
    }

    private static AbandonPursuit by(Actor actor) {
        return new AbandonPursuit(PURSUIT, actor, "No capacity", null, NOW);
    }
}
