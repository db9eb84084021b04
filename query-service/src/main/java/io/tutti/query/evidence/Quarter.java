package io.tutti.query.evidence;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarter of a calendar year, in UTC: from its first instant up to and without the first one of the next.
 *
 * @param number 1 to 4
 */
@Schema(type = "string", pattern = Quarter.FORM, example = "2026-Q1")
record Quarter(int year, int number) {

    static final String FORM = "^[0-9]{4}-Q[1-4]$";
    private static final Pattern WRITTEN = Pattern.compile(FORM);
    private static final int MONTHS = 3;

    /**
     * Reads what {@link #toString} gives. Public for Spring, which calls it for the query parameter.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Quarter of(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a quarter is written as 2026-Q1");
        }
        return new Quarter(Integer.parseInt(text, 0, 4, 10), text.charAt(text.length() - 1) - '0');
    }

    static Quarter of(Instant instant) {
        ZonedDateTime utc = instant.atZone(ZoneOffset.UTC);
        return new Quarter(utc.getYear(), (utc.getMonthValue() - 1) / MONTHS + 1);
    }

    /** So many quarters up to the one of an instant, earliest first. */
    static List<Quarter> upTo(Instant instant, int count) {
        List<Quarter> quarters = new ArrayList<>(count);
        Instant at = instant;
        for (int n = 0; n < count; n++) {
            Quarter quarter = of(at);
            quarters.addFirst(quarter);
            at = quarter.start().minusNanos(1);
        }
        return quarters;
    }

    Instant start() {
        return firstMonth().atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The first instant after it. */
    Instant end() {
        return firstMonth()
                .plusMonths(MONTHS)
                .atDay(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    boolean includes(Instant instant) {
        return !instant.isBefore(start()) && instant.isBefore(end());
    }

    private YearMonth firstMonth() {
        return YearMonth.of(year, (number - 1) * MONTHS + 1);
    }

    @Override
    @JsonValue
    public String toString() {
        return "%04d-Q%d".formatted(year, number);
    }
}
