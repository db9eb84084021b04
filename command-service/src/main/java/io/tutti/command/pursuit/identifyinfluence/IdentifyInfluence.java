package io.tutti.command.pursuit.identifyinfluence;

import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.Customer;
import io.tutti.command.pursuit.OnlyTeamMembersContribute;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitCommand;
import io.tutti.command.pursuit.PursuitHasOneEconomicInfluence;
import io.tutti.contract.pursuit.BuyingInfluenceId;
import io.tutti.contract.pursuit.BuyingInfluenceIdentified;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Notes who has a part in the customer's decision.
 *
 * @param position the person's position at the customer; null where it is not known
 */
record IdentifyInfluence(
        PursuitId pursuit,
        Actor actor,
        BuyingInfluenceId influence,
        String name,
        @Nullable String position,
        Customer.Assessment assessment)
        implements PursuitCommand {

    static final String PATH = "/api/v1/pursuits/{pursuitId}/buying-influences";
    static final Action ACTION = Action.onPursuit(
            "identify-influence",
            PATH,
            (state, actor, pursuit) -> List.of(
                    new OnlyTeamMembersContribute(state.team(), actor.member()),
                    new InfluencesStaySurveyable(state.customer())));

    @Override
    public Action action() {
        return ACTION;
    }

    @Override
    public List<PursuitEvent> decide(Pursuit state) {
        RuleBroken.check(new PursuitHasOneEconomicInfluence(state.customer(), assessment.role(), influence));
        return List.of(new BuyingInfluenceIdentified(
                influence,
                name,
                position,
                assessment.role(),
                assessment.degree(),
                assessment.mode(),
                assessment.rating()));
    }
}
