package io.tutti.contract.pursuit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tutti.contract.EventType;
import io.tutti.contract.Personal;
import org.jspecify.annotations.Nullable;

/**
 * The answer is no longer needed; the request is closed.
 *
 * @param request the request
 * @param cancelledBy who cancelled
 * @param reason why, in free text, if said
 */
@EventType(name = "tutti.pursuit.input-request-cancelled", revision = 1)
public record InputRequestCancelled(
        InputRequestId request,
        MemberId cancelledBy,

        @Personal @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String reason)
        implements PursuitEvent {}
