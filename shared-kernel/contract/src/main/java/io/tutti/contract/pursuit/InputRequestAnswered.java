package io.tutti.contract.pursuit;

import io.tutti.contract.EventType;
import java.time.Instant;

/**
 * An input request was answered by a contribution.
 *
 * @param request the request
 * @param contribution the contribution that answers it
 * @param answeredBy who answered
 * @param department the department of who answered, at that moment
 * @param occurredAt when it happened; may lie before it was recorded
 */
@EventType(name = "tutti.pursuit.input-request-answered", revision = 1)
public record InputRequestAnswered(
        InputRequestId request,
        ContributionId contribution,
        MemberId answeredBy,
        Department department,
        Instant occurredAt)
        implements PursuitEvent {}
