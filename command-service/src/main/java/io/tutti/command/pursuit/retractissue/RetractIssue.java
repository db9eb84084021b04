package io.tutti.command.pursuit.retractissue;

import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.IssueExists;
import io.tutti.command.pursuit.IssueStands;
import io.tutti.command.pursuit.OnlyTeamMembersContribute;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitCommand;
import io.tutti.contract.pursuit.IssueId;
import io.tutti.contract.pursuit.IssueRetracted;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import java.util.List;

/**
 * Notes that an issue turned out to be none.
 */
record RetractIssue(PursuitId pursuit, Actor actor, IssueId issue, String reason) implements PursuitCommand {

    static final String PATH = "/api/v1/pursuits/{pursuitId}/issues/{issueId}/retractions";
    static final Action ACTION = Action.on(Action.On.ISSUE, "retract-issue", PATH, (state, actor, target) -> {
        IssueId issue = IssueId.of(target);
        return List.of(
                new OnlyTeamMembersContribute(state.team(), actor.member()),
                new IssueExists(state.customer(), issue),
                new IssueStands(state.customer(), issue));
    });

    @Override
    public String target() {
        return issue.toString();
    }

    @Override
    public Action action() {
        return ACTION;
    }

    @Override
    public List<PursuitEvent> decide(Pursuit state) {
        return List.of(new IssueRetracted(issue, reason));
    }
}
