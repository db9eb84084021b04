package io.tutti.contract.pursuit;

import io.tutti.contract.EventType;
import io.tutti.contract.Personal;
import java.time.Instant;

/**
 * A contribution no longer stands, and never counts from then on.
 *
 * @param contribution what was withdrawn
 * @param withdrawnBy who did: the contributor or the lead
 * @param reason why, in free text
 * @param occurredAt when it happened; may lie before it was recorded
 */
@EventType(name = "tutti.pursuit.contribution-withdrawn", revision = 1)
public record ContributionWithdrawn(
        ContributionId contribution,
        MemberId withdrawnBy,
        @Personal String reason,
        Instant occurredAt) implements PursuitEvent {}
