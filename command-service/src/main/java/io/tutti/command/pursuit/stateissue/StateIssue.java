package io.tutti.command.pursuit.stateissue;

import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.BuyingInfluenceExists;
import io.tutti.command.pursuit.BuyingInfluenceStands;
import io.tutti.command.pursuit.OnlyTeamMembersContribute;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitCommand;
import io.tutti.contract.pursuit.Aim;
import io.tutti.contract.pursuit.BuyingInfluenceId;
import io.tutti.contract.pursuit.IssueId;
import io.tutti.contract.pursuit.IssueStated;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import java.util.List;

/**
 * States in the customer's terms what a buying influence tries to fix, avoid or accomplish.
 */
record StateIssue(PursuitId pursuit, Actor actor, IssueId issue, BuyingInfluenceId influence, Aim aim, String text)
        implements PursuitCommand {

    static final String PATH = "/api/v1/pursuits/{pursuitId}/buying-influences/{influenceId}/issues";
    static final Action ACTION = Action.on(Action.On.BUYING_INFLUENCE, "state-issue", PATH, (state, actor, target) -> {
        BuyingInfluenceId influence = BuyingInfluenceId.of(target);
        return List.of(
                new OnlyTeamMembersContribute(state.team(), actor.member()),
                new BuyingInfluenceExists(state.customer(), influence),
                new BuyingInfluenceStands(state.customer(), influence),
                new IssuesStaySurveyable(state.customer()));
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
        return List.of(new IssueStated(issue, influence, aim, text));
    }
}
