package io.tutti.contract.pursuit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tutti.contract.EventType;
import io.tutti.contract.Personal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the team asked a department for input.
 *
 * @param request id of the request
 * @param requestedBy who asked
 * @param department the department of who asked, at that moment
 * @param askedOf the one department that owns the answer
 * @param askedOfMember the one person asked; absent when anybody of the department may answer
 * @param question what is to be answered
 * @param due until when the answer is needed
 * @param occurredAt when it happened; may lie before it was recorded
 */
@EventType(name = "tutti.pursuit.input-requested", revision = 1)
public record InputRequested(
        InputRequestId request,
        MemberId requestedBy,
        Department department,
        Department askedOf,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable MemberId askedOfMember,
        @Personal String question,
        Instant due,
        Instant occurredAt)
        implements PursuitEvent {}
