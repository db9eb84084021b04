package io.tutti.contract.pursuit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tutti.contract.EventType;
import io.tutti.contract.Personal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The customer decided against the solution.
 *
 * @param reasons one or more of the configured codes, such as {@code price}
 * @param mainReason the one of them that weighed most; absent when nobody said which
 * @param note more on it, if said
 * @param occurredAt when it happened; may lie before it was recorded
 */
@EventType(name = "tutti.pursuit.lost", revision = 2)
public record PursuitLost(
        List<String> reasons,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String mainReason,

        @Personal @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String note,

        Instant occurredAt)
        implements PursuitEvent {
    public PursuitLost {
        reasons = List.copyOf(reasons);
    }
}
