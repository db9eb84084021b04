package io.tutti.command.pursuit.removeinfluence;

import static io.tutti.command.pursuit.PursuitStory.INFLUENCE;
import static io.tutti.command.pursuit.PursuitStory.LEO;
import static io.tutti.command.pursuit.PursuitStory.PURSUIT;
import static io.tutti.command.pursuit.PursuitStory.ZOE;
import static io.tutti.command.pursuit.PursuitStory.aTeamOfTwo;
import static io.tutti.command.pursuit.PursuitStory.given;
import static io.tutti.command.pursuit.PursuitStory.identified;

import io.tutti.command.pursuit.Actor;
import io.tutti.contract.pursuit.BuyingInfluenceRemoved;
import io.tutti.contract.pursuit.BuyingRole;
import org.junit.jupiter.api.Test;

class RemoveInfluenceTest {

    private static RemoveInfluence by(Actor actor) {
        return new RemoveInfluence(PURSUIT, actor, INFLUENCE, "Left");
    }

    @Test
    void a_member_says_so() {
        given(aTeamOfTwo(identified(INFLUENCE, BuyingRole.USER)))
                .when(by(LEO))
                .then(new BuyingInfluenceRemoved(INFLUENCE, "Left"));
    }

    @Test
    void not_of_somebody_who_was_removed() {
        given(aTeamOfTwo(identified(INFLUENCE, BuyingRole.USER), new BuyingInfluenceRemoved(INFLUENCE, "Left")))
                .when(by(LEO))
                .thenRefused("buying-influence-stands");
    }

    @Test
    void not_of_somebody_who_was_never_identified() {
        given(aTeamOfTwo()).when(by(LEO)).thenRefused("buying-influence-not-found");
    }

    @Test
    void not_by_somebody_outside_the_team() {
        given(aTeamOfTwo(identified(INFLUENCE, BuyingRole.USER)))
                .when(by(ZOE))
                .thenRefused("only-team-members-contribute");
    }
}
