package io.tutti.contract.pursuit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tutti.contract.EventType;
import io.tutti.contract.Personal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The work was reviewed. A review improves and never decides.
 *
 * @param review id of the review
 * @param name one of the configured names
 * @param findings what is to be improved, if said
 * @param occurredAt when it happened; may lie before it was recorded
 */
@EventType(name = "tutti.pursuit.review-held", revision = 1)
public record ReviewHeld(
        UUID review,
        String name,

        @Personal @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String findings,

        Instant occurredAt)
        implements PursuitEvent {}
