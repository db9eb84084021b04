package io.tutti.contract.pursuit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tutti.contract.CanonicalUuid;
import java.util.UUID;

/** Identifies one input request within a pursuit; a UUID in its canonical lower-case form. */
public record InputRequestId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InputRequestId {}

    /**
     * Reads the canonical 36-character form.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static InputRequestId of(String text) {
        return new InputRequestId(CanonicalUuid.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
