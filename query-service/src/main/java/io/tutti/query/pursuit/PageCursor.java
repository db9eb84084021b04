package io.tutti.query.pursuit;

import io.tutti.contract.pursuit.PursuitId;
import io.tutti.query.pursuit.PursuitStore.Place;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/** Where a part of the list of pursuits ended, opaque to clients. */
record PageCursor(Place place) {

    private static final String SEPARATOR = "~";

    /**
     * Reads what {@link #toString} gave. Public for Spring, which calls it for the query parameter.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static PageCursor of(String text) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(SEPARATOR, 2);
            return after(Instant.parse(parts[0]), PursuitId.of(parts[parts.length - 1]));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException("use the nextCursor of an earlier answer as it is", e);
        }
    }

    static PageCursor after(Instant openedAt, PursuitId id) {
        return new PageCursor(new Place(openedAt, id));
    }

    @Override
    public String toString() {
        String plain = place.openedAt() + SEPARATOR + place.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
