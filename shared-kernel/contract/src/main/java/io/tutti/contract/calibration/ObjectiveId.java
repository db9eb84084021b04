package io.tutti.contract.calibration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tutti.contract.CanonicalUuid;
import java.util.UUID;

/** Identifies one business objective; a UUID in its canonical lower-case form. */
public record ObjectiveId(@JsonValue UUID value) implements Comparable<ObjectiveId> {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ObjectiveId {}

    /**
     * Reads the canonical 36-character form.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static ObjectiveId of(String text) {
        return new ObjectiveId(CanonicalUuid.parse(text));
    }

    @Override
    public int compareTo(ObjectiveId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
