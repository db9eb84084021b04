package io.tutti.command.pursuit.makeproposal;

import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.Occurrence;
import io.tutti.command.pursuit.OnlyTeamMembersContribute;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitCommand;
import io.tutti.contract.pursuit.ProposalMade;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records that a solution was proposed, with what was understood of the customer at that moment.
 *
 * @param occurredAt when that was; null for just now
 * @param now when the command was received
 */
record MakeProposal(
        PursuitId pursuit,
        Actor actor,
        UUID proposal,
        String title,
        @Nullable Instant occurredAt,
        Instant now) implements PursuitCommand {

    static final String PATH = "/api/v1/pursuits/{pursuitId}/proposals";
    static final Action ACTION = Action.onPursuit(
            "make-proposal",
            PATH,
            (state, actor, pursuit) -> List.of(new OnlyTeamMembersContribute(state.team(), actor.member())));

    @Override
    public Action action() {
        return ACTION;
    }

    @Override
    public List<PursuitEvent> decide(Pursuit state) {
        Instant happened = Occurrence.of(state, occurredAt, now);
        // What was recorded only after a proposal was made is no evidence that it was understood before.
        return List.of(new ProposalMade(
                proposal,
                title,
                occurredAt == null
                        ? state.customer().understood()
                        : state.customer().understoodAt(happened),
                happened));
    }
}
