package io.tutti.contract.pursuit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tutti.contract.CanonicalUuid;
import java.util.UUID;

/** Identifies one contribution within a pursuit; a UUID in its canonical lower-case form. */
public record ContributionId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ContributionId {}

    /**
     * Reads the canonical 36-character form.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static ContributionId of(String text) {
        return new ContributionId(CanonicalUuid.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
