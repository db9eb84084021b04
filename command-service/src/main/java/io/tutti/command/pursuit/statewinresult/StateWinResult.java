package io.tutti.command.pursuit.statewinresult;

import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.BuyingInfluenceExists;
import io.tutti.command.pursuit.BuyingInfluenceStands;
import io.tutti.command.pursuit.OnlyTeamMembersContribute;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitCommand;
import io.tutti.contract.pursuit.BuyingInfluenceId;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.WinResultStated;
import java.util.List;

/**
 * States what a buying influence wins personally; replaces an earlier statement.
 */
record StateWinResult(PursuitId pursuit, Actor actor, BuyingInfluenceId influence, String text)
        implements PursuitCommand {

    static final String PATH = "/api/v1/pursuits/{pursuitId}/buying-influences/{influenceId}/win-results";
    static final Action ACTION =
            Action.on(Action.On.BUYING_INFLUENCE, "state-win-result", PATH, (state, actor, target) -> {
                BuyingInfluenceId influence = BuyingInfluenceId.of(target);
                return List.of(
                        new OnlyTeamMembersContribute(state.team(), actor.member()),
                        new BuyingInfluenceExists(state.customer(), influence),
                        new BuyingInfluenceStands(state.customer(), influence));
            });

    @Override
    public String target() {
        return influence.toString();
    }

    @Override
    public Action action() {
        return ACTION;
    }

    @Override
    public List<PursuitEvent> decide(Pursuit state) {
        RuleBroken.check(new WinResultChanges(state.customer(), influence, text));
        return List.of(new WinResultStated(influence, text));
    }
}
