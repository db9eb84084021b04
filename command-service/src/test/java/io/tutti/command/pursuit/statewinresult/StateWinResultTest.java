package io.tutti.command.pursuit.statewinresult;

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
import io.tutti.contract.pursuit.WinResultStated;
import org.junit.jupiter.api.Test;

class StateWinResultTest {

    private static StateWinResult by(Actor actor) {
        return new StateWinResult(PURSUIT, actor, INFLUENCE, "Opens it in time");
    }

    @Test
    void a_member_says_so() {
        given(aTeamOfTwo(identified(INFLUENCE, BuyingRole.USER)))
                .when(by(LEO))
                .then(new WinResultStated(INFLUENCE, "Opens it in time"));
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

    @Test
    void the_same_again_is_none() {
        given(aTeamOfTwo(identified(INFLUENCE, BuyingRole.USER), new WinResultStated(INFLUENCE, "Opens it in time")))
                .when(by(LEO))
                .thenRefused("win-result-changes");
    }
}
