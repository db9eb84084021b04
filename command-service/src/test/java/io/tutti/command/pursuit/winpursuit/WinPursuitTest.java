package io.tutti.command.pursuit.winpursuit;

import static io.tutti.command.pursuit.PursuitStory.ANA;
import static io.tutti.command.pursuit.PursuitStory.LEO;
import static io.tutti.command.pursuit.PursuitStory.LOU;
import static io.tutti.command.pursuit.PursuitStory.NOW;
import static io.tutti.command.pursuit.PursuitStory.PURSUIT;
import static io.tutti.command.pursuit.PursuitStory.aTeamOfTwo;
import static io.tutti.command.pursuit.PursuitStory.given;

import io.tutti.command.pursuit.Actor;
import io.tutti.contract.pursuit.PursuitWon;
import org.junit.jupiter.api.Test;

class WinPursuitTest {

    @Test
    void the_lead_says_so() {
        given(aTeamOfTwo()).when(by(ANA)).then(new PursuitWon("Their board", NOW));
    }

    @Test
    void a_leader_may_say_so() {
        given(aTeamOfTwo()).when(by(LOU)).then(new PursuitWon("Their board", NOW));
    }

    @Test
    void a_contributor_may_not() {
        given(aTeamOfTwo()).when(by(LEO)).thenRefused("pursuit-is-changed-by-its-lead");
    }

    @Test
    void a_pursuit_ends_once() {
        given(aTeamOfTwo(new PursuitWon("Their board", NOW)))
                .when(by(ANA))
                .thenRefused("ended-pursuits-take-retrospective-notes-only");
    }

    private static WinPursuit by(Actor actor) {
        return new WinPursuit(PURSUIT, actor, "Their board", null, NOW);
    }
}
