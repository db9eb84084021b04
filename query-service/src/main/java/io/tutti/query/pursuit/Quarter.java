package io.tutti.query.pursuit;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A quarter of a calendar year, in UTC.
 *
 * @param start its first instant
 * @param end the first instant after it
 */
@Schema(type = "string", pattern = Quarter.FORM, example = "2026-Q1")
public record Quarter(Instant start, Instant end) {

    public static final String FORM = "^[0-9]{4}-Q[1-4]$";
    private static final Pattern WRITTEN = Pattern.compile(FORM);
    private static final int MONTHS = 3;

    /**
     * Reads what {@link #toString} gives. Public for Spring, which calls it for the query parameter.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Quarter of(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            throw new IllegalArgumentException("a quarter is written as 2026-Q1");
        }
        return of(Integer.parseInt(text, 0, 4, 10), text.charAt(text.length() - 1) - '0');
    }

    public static Quarter of(Instant instant) {
        ZonedDateTime utc = instant.atZone(ZoneOffset.UTC);
        return of(utc.getYear(), utc.get(IsoFields.QUARTER_OF_YEAR));
    }

    private static Quarter of(int year, int number) {
        YearMonth first = YearMonth.of(year, (number - 1) * MONTHS + 1);
        return new Quarter(midnight(first), midnight(first.plusMonths(MONTHS)));
    }

    private static Instant midnight(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** So many quarters up to the one of an instant, earliest first. */
    public static List<Quarter> upTo(Instant instant, int count) {
        List<Quarter> quarters = new ArrayList<>(count);
        Quarter quarter = of(instant);
        for (int n = 0; n < count; n++) {
            quarters.addFirst(quarter);
            quarter = of(quarter.start().minusNanos(1));
        }
        return quarters;
    }

    public boolean includes(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    @Override
    @JsonValue
    public String toString() {
        ZonedDateTime utc = start.atZone(ZoneOffset.UTC);
        return "%04d-Q%d".formatted(utc.getYear(), utc.get(IsoFields.QUARTER_OF_YEAR));
    }
}
