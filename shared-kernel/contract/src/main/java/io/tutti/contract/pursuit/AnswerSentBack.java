package io.tutti.contract.pursuit;

import io.tutti.contract.EventType;
import io.tutti.contract.Personal;
import java.time.Instant;

/**
 * The answer does not do; the request is open again.
 *
 * @param request the request
 * @param contribution the answer that was sent back
 * @param sentBackBy who sent it back
 * @param department the department of who sent it back, at that moment
 * @param reason what is missing
 * @param occurredAt when it happened; may lie before it was recorded
 */
@EventType(name = "tutti.pursuit.answer-sent-back", revision = 1)
public record AnswerSentBack(
        InputRequestId request,
        ContributionId contribution,
        MemberId sentBackBy,
        Department department,
        @Personal String reason,
        Instant occurredAt)
        implements PursuitEvent {}
