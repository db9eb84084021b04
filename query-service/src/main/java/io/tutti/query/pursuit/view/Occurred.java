package io.tutti.query.pursuit.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Something of which people say when it happened. It may have been recorded later, and the difference shows. */
public interface Occurred {

    /** When it happened, as people say. */
    Instant occurredAt();

    /** When the event store took it. */
    Instant recordedAt();

    /** How long after it happened it was recorded, in whole seconds; never negative. */
    @JsonProperty
    default Duration loggedAfter() {
        // Clocks of two machines differ a little: nothing was recorded before it happened.
        Duration after = Duration.between(occurredAt(), recordedAt()).truncatedTo(ChronoUnit.SECONDS);
        return after.isNegative() ? Duration.ZERO : after;
    }
}
