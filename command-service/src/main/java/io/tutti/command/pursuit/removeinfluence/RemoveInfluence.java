package io.tutti.command.pursuit.removeinfluence;

import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.BuyingInfluenceExists;
import io.tutti.command.pursuit.BuyingInfluenceStands;
import io.tutti.command.pursuit.OnlyTeamMembersContribute;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitCommand;
import io.tutti.contract.pursuit.BuyingInfluenceId;
import io.tutti.contract.pursuit.BuyingInfluenceRemoved;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import java.util.List;

/**
 * Notes that somebody has no part in the customer's decision any more.
 */
record RemoveInfluence(PursuitId pursuit, Actor actor, BuyingInfluenceId influence, String reason)
        implements PursuitCommand {

    static final String PATH = "/api/v1/pursuits/{pursuitId}/buying-influences/{influenceId}/removals";
    static final Action ACTION =
            Action.on(Action.On.BUYING_INFLUENCE, "remove-influence", PATH, (state, actor, target) -> {
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
        return List.of(new BuyingInfluenceRemoved(influence, reason));
    }
}
