package io.tutti.query.dealteam;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The body of a command, from what was entered in a form. What cannot be right is passed on as it is, because the write
 * side says best what is wrong with it.
 */
public final class CommandBody {

    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    /** A field that the command must have; a name with a point is a part of a part. */
    public CommandBody with(String name, @Nullable Object value) {
        int point = name.indexOf('.');
        if (point >= 0) {
            CommandBody part =
                    (CommandBody) fields.computeIfAbsent(name.substring(0, point), whole -> new CommandBody());
            Objects.requireNonNull(part).with(name.substring(point + 1), value);
            return this;
        }
        // Browsers end lines in two characters; what people wrote has one.
        fields.put(
                name, value instanceof String text ? text.replace("\r\n", "\n").strip() : value);
        return this;
    }

    /** A field that may be left out, and is when nothing was entered. */
    public CommandBody unlessBlank(String name, @Nullable Object value) {
        boolean blank = value == null
                || (value instanceof String text && text.isBlank())
                || (value instanceof Collection<?> many && many.isEmpty());
        return blank ? this : with(name, value);
    }

    /**
     * A moment, entered as day and time where the person is.
     *
     * @param local as browsers send it, for example {@code 2026-03-02T09:30}
     * @param zone that it was entered in
     */
    public CommandBody at(String name, @Nullable String local, @Nullable String zone) {
        return unlessBlank(name, instant(local, zone));
    }

    private static @Nullable String instant(@Nullable String local, @Nullable String zone) {
        try {
            return local == null || local.isBlank()
                    ? null
                    : LocalDateTime.parse(local.strip())
                            .atZone(zone == null || zone.isBlank() ? ZoneOffset.UTC : ZoneId.of(zone))
                            .toInstant()
                            .toString();
        } catch (DateTimeException unreadable) {
            return local;
        }
    }

    /** The fields, in the order in which they were given. */
    @JsonValue
    public Map<String, @Nullable Object> fields() {
        return Collections.unmodifiableMap(fields);
    }
}
