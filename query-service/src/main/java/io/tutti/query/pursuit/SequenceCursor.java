package io.tutti.query.pursuit;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where a part of the things in one pursuit ended, opaque to clients. */
@Schema(type = "string")
public record SequenceCursor(long after) {

    /**
     * Reads what {@link #toString} gave. Public for Spring, which calls it for the query parameter.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static SequenceCursor of(String text) {
        try {
            return new SequenceCursor(
                    Long.parseLong(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("use the nextCursor of an earlier answer as it is", e);
        }
    }

    @Override
    @JsonValue
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Long.toString(after).getBytes(StandardCharsets.UTF_8));
    }
}
