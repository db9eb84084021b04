package io.tutti.contract.pursuit;

import io.tutti.contract.EventType;
import java.time.Instant;

/**
 * The due instant of an input request passed without an answer. Happens at most once per request.
 *
 * @param request the request
 * @param due the instant that passed
 */
@EventType(name = "tutti.pursuit.input-request-overdue", revision = 1)
public record InputRequestOverdue(InputRequestId request, Instant due) implements PursuitEvent {}
