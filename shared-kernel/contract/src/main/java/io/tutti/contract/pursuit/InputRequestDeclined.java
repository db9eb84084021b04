package io.tutti.contract.pursuit;

import io.tutti.contract.EventType;
import io.tutti.contract.Personal;
import java.time.Instant;

/**
 * The department that was asked will not answer; the request is closed.
 *
 * @param request the request
 * @param declinedBy who declined
 * @param department the department of who declined, at that moment
 * @param reason why, in free text
 * @param occurredAt when it happened; may lie before it was recorded
 */
@EventType(name = "tutti.pursuit.input-request-declined", revision = 1)
public record InputRequestDeclined(
        InputRequestId request,
        MemberId declinedBy,
        Department department,
        @Personal String reason,
        Instant occurredAt) implements PursuitEvent {}
