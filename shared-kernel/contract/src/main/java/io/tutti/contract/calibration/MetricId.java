package io.tutti.contract.calibration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tutti.contract.CanonicalUuid;
import java.util.UUID;

/** Identifies one sales metric; a UUID in its canonical lower-case form. */
public record MetricId(@JsonValue UUID value) implements Comparable<MetricId> {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MetricId {}

    /**
     * Reads the canonical 36-character form.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static MetricId of(String text) {
        return new MetricId(CanonicalUuid.parse(text));
    }

    @Override
    public int compareTo(MetricId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
