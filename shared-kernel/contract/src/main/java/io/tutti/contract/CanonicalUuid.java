package io.tutti.contract;

import java.util.UUID;

/** {@link UUID#fromString} also takes short forms such as {@code 1-1-1-1-1}, which would give one thing two addresses. */
public final class CanonicalUuid {

    private CanonicalUuid() {}

    /**
     * Reads the canonical 36-character form in lower case.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static UUID parse(String text) {
        UUID uuid = UUID.fromString(text);
        if (!uuid.toString().equals(text)) {
            throw new IllegalArgumentException("not a UUID in canonical lower-case form");
        }
        return uuid;
    }
}
