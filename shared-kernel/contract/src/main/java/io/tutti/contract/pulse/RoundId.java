package io.tutti.contract.pulse;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tutti.contract.CanonicalUuid;
import java.util.UUID;

/** Identifies one round of the pulse; a UUID in its canonical lower-case form. */
public record RoundId(@JsonValue UUID value) implements Comparable<RoundId> {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RoundId {}

    /**
     * Reads the canonical 36-character form.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static RoundId of(String text) {
        return new RoundId(CanonicalUuid.parse(text));
    }

    @Override
    public int compareTo(RoundId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
