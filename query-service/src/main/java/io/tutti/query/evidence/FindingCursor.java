package io.tutti.query.evidence;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Where a part of a list of findings ended, opaque to clients. */
record FindingCursor(Instant at, UUID id) {

    private static final String SEPARATOR = "~";

    /**
     * Reads what {@link #toString} gave. Public for Spring, which calls it for the query parameter.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static FindingCursor of(String text) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(SEPARATOR, 2);
            return new FindingCursor(Instant.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException("use the nextCursor of an earlier answer as it is", e);
        }
    }

    static FindingCursor after(Finding finding) {
        return new FindingCursor(finding.at(), finding.id());
    }

    /** Whether a finding comes later in the list, whose latest are first. */
    boolean isBefore(Finding finding) {
        int order = at.compareTo(finding.at());
        return order > 0 || (order == 0 && id.compareTo(finding.id()) < 0);
    }

    @Override
    public String toString() {
        String plain = at + SEPARATOR + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
