package io.tutti.contract.pursuit;

import io.tutti.contract.EventType;
import io.tutti.contract.Personal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A solution was proposed to the customer. Keeps what was understood of the customer at that moment.
 *
 * @param proposal id of the proposal
 * @param title what is proposed, in one line
 * @param influences every buying influence identified by then
 * @param occurredAt when it happened; may lie before it was recorded
 */
@EventType(name = "tutti.pursuit.proposal-made", revision = 1)
public record ProposalMade(
        UUID proposal, @Personal String title, List<UnderstoodInfluence> influences, Instant occurredAt)
        implements PursuitEvent {
    public ProposalMade {
        influences = List.copyOf(influences);
    }
}
