package io.tutti.contract.pursuit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tutti.contract.EventType;
import io.tutti.contract.Personal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The customer decided for the solution.
 *
 * @param note what made the difference, if said
 * @param occurredAt when it happened; may lie before it was recorded
 */
@EventType(name = "tutti.pursuit.won", revision = 1)
public record PursuitWon(
        @Personal @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String note,

        Instant occurredAt) implements PursuitEvent {}
