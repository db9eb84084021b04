package io.tutti.standalone.demo;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pursuit that is written out step by step.
 *
 * @param start the working day that its day 0 is, counted back from the day that the story ends on
 * @param steps in order
 */
record Scene(String name, int start, List<Step> steps) {

    private static final Pattern DAY = Pattern.compile("\\{(day|instant) (-?\\d+)}");
    private static final Pattern NAME = Pattern.compile("\\$([a-z][A-Za-z0-9]*)");

    /**
     * One step.
     *
     * @param by login or member id; null where Tutti looks for what is overdue
     * @param post address below the pursuit; empty to open it
     * @param as how later steps name what it makes, as {@code $name}
     */
    record Step(
            int day,
            String time,
            @Nullable String by,
            @Nullable String post,
            @Nullable Map<String, Object> body,
            @Nullable String as) {}

    Strand strand(Cast cast, WorkDays days) {
        Strand strand = new Strand(name);
        for (Step step : steps) {
            var at = days.at(step.day() - start, LocalTime.parse(step.time()));
            if (step.by() == null) {
                strand.look(at);
                continue;
            }
            String post = step.post() == null ? "" : step.post();
            String path = post.isEmpty() ? "/api/v1/pursuits" : "/api/v1/pursuits/" + strand.ref("pursuit") + post;
            strand.call(
                    at,
                    cast.named(step.by()),
                    named(path, strand),
                    body(step.body() == null ? Map.of() : step.body(), strand, days),
                    post.isEmpty() ? "pursuit" : step.as());
        }
        return strand;
    }

    private Map<String, Object> body(Map<String, Object> body, Strand strand, WorkDays days) {
        Map<String, Object> filled = new LinkedHashMap<>();
        body.forEach((key, value) -> filled.put(key, value(value, strand, days)));
        return filled;
    }

    @SuppressWarnings("unchecked") // a map of a YAML file has texts as keys
    private Object value(Object value, Strand strand, WorkDays days) {
        return switch (value) {
            case String text -> named(dated(text, days), strand);
            case List<?> list ->
                list.stream().map(item -> value(item, strand, days)).toList();
            case Map<?, ?> map -> body((Map<String, Object>) map, strand, days);
            default -> value;
        };
    }

    private String dated(String text, WorkDays days) {
        return DAY.matcher(text).replaceAll(found -> {
            int day = Integer.parseInt(found.group(2)) - start;
            return found.group(1).equals("day")
                    ? days.day(day).toString()
                    : days.at(day, LocalTime.of(16, 0)).toString();
        });
    }

    private static String named(String text, Strand strand) {
        return NAME.matcher(text).replaceAll(found -> Matcher.quoteReplacement(strand.ref(found.group(1))));
    }
}
