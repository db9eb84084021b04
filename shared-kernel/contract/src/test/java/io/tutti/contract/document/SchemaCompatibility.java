package io.tutti.contract.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Whether two revisions of an event are compatible in both directions (FULL): whoever knows one reads what is written by
 * the other. The rules:
 *
 * <ul>
 *   <li>a field that may be absent can be added and can go;
 *   <li>a field that is not personal can become personal, never the other way round;
 *   <li>explanations can change, nothing else: a bound that is moved, a value more or less, another unit or form would
 *       each break one of the two directions.
 * </ul>
 *
 * Readers ignore fields they do not know and writers write none that are not declared, so a field more breaks nobody.
 */
final class SchemaCompatibility {

    private final List<String> differences = new ArrayList<>();

    private SchemaCompatibility() {}

    /** What breaks one of the two directions, each with its place; empty when nothing does. */
    static List<String> differences(JsonNode older, JsonNode newer) {
        SchemaCompatibility comparison = new SchemaCompatibility();
        comparison.compare("", SchemaShape.of(older), SchemaShape.of(newer));
        return comparison.differences;
    }

    private void compare(String place, JsonNode older, JsonNode newer) {
        Set<String> keywords = new TreeSet<>(older.propertyNames());
        keywords.addAll(newer.propertyNames());
        for (String keyword : keywords) {
            JsonNode was = older.path(keyword);
            JsonNode is = newer.path(keyword);
            switch (keyword) {
                case "properties" -> {
                    // Fields on one side only may be absent: otherwise "required" differs.
                    Set<String> common = new TreeSet<>(was.propertyNames());
                    common.retainAll(is.propertyNames());
                    common.forEach(name -> compare(place + "/" + name, was.get(name), is.get(name)));
                }
                case "items" -> compare(place + "/*", was, is);
                case "x-personal" -> {
                    if (was.asBoolean(false) && !is.asBoolean(false)) {
                        differences.add(place + " was personal and is not any more");
                    }
                }
                default -> {
                    if (!was.equals(is)) {
                        differences.add(place + " " + keyword + " was " + was + " and is " + is);
                    }
                }
            }
        }
    }
}
