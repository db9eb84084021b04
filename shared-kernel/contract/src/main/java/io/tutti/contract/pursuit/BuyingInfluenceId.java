package io.tutti.contract.pursuit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tutti.contract.CanonicalUuid;
import java.util.UUID;

/** Identifies one buying influence within a pursuit; a UUID in its canonical lower-case form. */
public record BuyingInfluenceId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BuyingInfluenceId {}

    /**
     * Reads the canonical 36-character form.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static BuyingInfluenceId of(String text) {
        return new BuyingInfluenceId(CanonicalUuid.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
