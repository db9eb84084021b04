package io.tutti.query.portfolio;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tutti.contract.pursuit.PursuitId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;

/**
 * Where in an order a pursuit stands, and thereby where a part of a list ended; opaque to clients.
 *
 * @param key what is ordered by, smallest first
 * @param rank how many came before, when the part was read
 */
@Schema(type = "string")
record Place(double key, PursuitId id, long rank) {

    private static final String SEPARATOR = "~";
    private static final int PARTS = 3;

    /** Pursuits of equal keys by their ids, so that every pursuit has one place. */
    static final Comparator<Place> ORDER = Comparator.comparingDouble(Place::key)
            .thenComparing(place -> place.id().value());

    /**
     * Reads what {@link #toString} gave. Public for Spring, which calls it for the query parameter.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Place of(String text) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(SEPARATOR, PARTS);
            if (parts.length != PARTS) {
                throw new IllegalArgumentException("not of three parts");
            }
            return new Place(
                    Double.longBitsToDouble(Long.parseLong(parts[0])),
                    PursuitId.of(parts[1]),
                    Long.parseLong(parts[2]));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("use the nextCursor of an earlier answer as it is", e);
        }
    }

    @Override
    @JsonValue
    public String toString() {
        String plain = Double.doubleToLongBits(key) + SEPARATOR + id + SEPARATOR + rank;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
