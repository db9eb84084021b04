package io.tutti.contract.pursuit;

import java.util.UUID;

/** {@link UUID#fromString} also takes short forms such as {@code 1-1-1-1-1}, which would give one thing two addresses. */
final class CanonicalUuid {

    private CanonicalUuid() {}

    static UUID parse(String text) {
        UUID uuid = UUID.fromString(text);
        if (!uuid.toString().equals(text)) {
            throw new IllegalArgumentException("not a UUID in canonical lower-case form");
        }
        return uuid;
    }
}
