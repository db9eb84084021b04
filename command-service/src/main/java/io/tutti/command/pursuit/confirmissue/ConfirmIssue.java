package io.tutti.command.pursuit.confirmissue;

import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.IssueExists;
import io.tutti.command.pursuit.IssueStands;
import io.tutti.command.pursuit.Occurrence;
import io.tutti.command.pursuit.OnlyTeamMembersContribute;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitCommand;
import io.tutti.contract.pursuit.IssueConfirmed;
import io.tutti.contract.pursuit.IssueId;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Notes that the customer confirmed an issue.
 *
 * @param occurredAt when that was; null for just now
 * @param now when the command was received
 */
record ConfirmIssue(
        PursuitId pursuit,
        Actor actor,
        IssueId issue,
        @Nullable String note,
        @Nullable Instant occurredAt,
        Instant now) implements PursuitCommand {

    static final String PATH = "/api/v1/pursuits/{pursuitId}/issues/{issueId}/confirmations";
    static final Action ACTION = Action.on(Action.On.ISSUE, "confirm-issue", PATH, (state, actor, target) -> {
        IssueId issue = IssueId.of(target);
        return List.of(
                new OnlyTeamMembersContribute(state.team(), actor.member()),
                new IssueExists(state.customer(), issue),
                new IssueStands(state.customer(), issue),
                new IssueIsConfirmedOnce(state.customer(), issue));
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
        return List.of(new IssueConfirmed(issue, note, Occurrence.of(state, occurredAt, now)));
    }
}
