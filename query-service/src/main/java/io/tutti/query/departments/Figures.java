package io.tutti.query.departments;

import io.tutti.query.departments.Departments.Given;
import io.tutti.query.departments.Departments.OfDepartment;
import io.tutti.query.platform.page.Viewer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Figures of departments, and how they come about, as text for one viewer. */
record Figures(Viewer viewer, MessageSource messages) {

    private static final int HOURS_UNTIL = 48;
    private static final double MINUTES_OF_HOUR = 60;
    private static final double MINUTES_OF_DAY = 24 * MINUTES_OF_HOUR;

    /** A figure as it stands in a table. */
    public String text(Measure measure, OfDepartment of) {
        if (measure.isSuppressed(of)) {
            return say("departments.not-shown");
        }
        Requests requests = of.requests();
        return switch (measure) {
            case IN_TIME -> viewer.percent(requests == null ? null : requests.inTime());
            case ACCEPTANCE -> viewer.percent(requests == null ? null : requests.acceptance());
            case MEDIAN -> span(requests == null ? null : requests.medianResponse());
            case SLOW -> span(requests == null ? null : requests.slowResponse());
            default -> viewer.number(measure.count(of));
        };
    }

    /** How a figure is computed, with its values filled in. */
    public String formula(Measure measure, OfDepartment of) {
        Given given = of.given();
        Requests requests = of.requests();
        String key = "departments.formula." + measure;
        String value = text(measure, of);
        return switch (measure) {
            case SILENT -> say(key, value, number(of.requiredIn()));
            case COUNTED -> say(key, value, number(given == null ? 0 : given.logged()));
            case OPEN, OVERDUE, DECLINED -> say(key, value, number(requests == null ? 0 : requests.asked()));
            case MEDIAN, SLOW -> say(key, value, number(requests == null ? 0 : requests.answered()));
            case ACCEPTANCE ->
                say(
                        key,
                        value,
                        number(requests == null ? 0 : requests.accepted()),
                        number(requests == null ? 0 : requests.sentBack()));
            default -> say(key, value);
        };
    }

    private String number(int count) {
        return viewer.number(count);
    }

    /** Up to two days in hours, then in days. */
    private String span(@Nullable Duration span) {
        if (span == null) {
            return viewer.number(null);
        }
        return span.toHours() < HOURS_UNTIL
                ? say("departments.hours", viewer.number(span.toMinutes() / MINUTES_OF_HOUR, 1))
                : say("departments.days", viewer.number(span.toMinutes() / MINUTES_OF_DAY, 1));
    }

    private String say(String key, Object... values) {
        return messages.getMessage(key, values, viewer.locale());
    }
}
