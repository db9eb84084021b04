package io.tutti.contract.pursuit;

import io.tutti.contract.EventType;
import io.tutti.contract.Personal;
import io.tutti.contract.Quantity;
import java.time.Instant;
import java.util.List;

/**
 * A contributor said it better. Earlier versions stay in the history.
 *
 * @param contribution what was revised
 * @param version number of the new version; the contribution as logged is 1
 * @param title what it is about, in one line
 * @param text the contribution itself
 * @param proofPoints what makes a key message credible; empty for the other kinds
 * @param occurredAt when it happened; may lie before it was recorded
 */
@EventType(name = "tutti.pursuit.contribution-revised", revision = 1)
public record ContributionRevised(
        ContributionId contribution,

        @Quantity(unit = "versions of the contribution", min = 2)
        int version,

        @Personal String title,
        @Personal String text,
        @Personal List<String> proofPoints,
        Instant occurredAt)
        implements PursuitEvent {
    public ContributionRevised {
        proofPoints = List.copyOf(proofPoints);
    }
}
