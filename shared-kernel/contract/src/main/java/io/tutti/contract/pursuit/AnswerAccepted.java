package io.tutti.contract.pursuit;

import io.tutti.contract.EventType;
import java.time.Instant;

/**
 * Whoever asked took the answer as it is; the request is closed.
 *
 * @param request the request
 * @param contribution the accepted answer
 * @param acceptedBy who accepted
 * @param department the department of who accepted, at that moment
 * @param occurredAt when it happened; may lie before it was recorded
 */
@EventType(name = "tutti.pursuit.answer-accepted", revision = 1)
public record AnswerAccepted(
        InputRequestId request,
        ContributionId contribution,
        MemberId acceptedBy,
        Department department,
        Instant occurredAt)
        implements PursuitEvent {}
