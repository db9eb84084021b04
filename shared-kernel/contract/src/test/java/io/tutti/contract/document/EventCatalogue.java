package io.tutti.contract.document;

import io.tutti.contract.EventCodec;
import io.tutti.contract.EventType;
import io.tutti.contract.Personal;
import io.tutti.contract.PublishedEvents;
import io.tutti.contract.document.CommittedSchemas.Committed;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** All that is published, for people, as Markdown: when it happens, its fields, an example and its history. */
final class EventCatalogue {

    private static final String INTRODUCTION = """
            # Event catalogue

            All that Tutti publishes on Kafka, from the same sources as the [AsyncAPI document](asyncapi.yaml). How to take each
            record once in effect, and what you can rely on, is told in the guide for subscribers.

            Fields that *may be absent* are left out when there is nothing to say, and never null. *Personal* fields can
            identify a person; all others hold ids, codes and facts. An *instant* is ISO 8601 in UTC, a *day* without a time.
            """;

    private static final String SCHEMAS = "../shared-kernel/contract/" + CommittedSchemas.FOLDER + "/";

    private final MessageSchemas schemas;
    private final Javadoc javadoc;
    private final SortedMap<String, Class<?>> named = new TreeMap<>();

    EventCatalogue(MessageSchemas schemas) {
        this.schemas = schemas;
        this.javadoc = schemas.javadoc();
    }

    String markdown() {
        StringBuilder page = new StringBuilder(INTRODUCTION).append(headers());
        for (Topic topic : Topic.ALL) {
            page.append("\n## ").append(topic.title()).append("\n\n");
            page.append(javadoc.of(PublishedEvents.class, topic.constant())).append("\n\n");
            page.append("Topic `%s`, key: the %s.\n".formatted(topic.address(), topic.key()));
            if (topic.types().size() > 1) {
                page.append("\n| event | when |\n|---|---|\n");
                topic.types()
                        .forEach(type -> page.append("| [%s](#%s) | %s |\n"
                                .formatted(nameOf(type), anchor(nameOf(type)), javadoc.of(type))));
            }
            topic.types().forEach(type -> page.append(entry(type)));
        }
        page.append("\n## ").append(Topic.REPLAY.title()).append("\n\n");
        page.append(javadoc.of(PublishedEvents.class, Topic.REPLAY.constant())).append("\n\n");
        page.append("Topics `%s`, key: the %s.\n".formatted(Topic.REPLAY.address(), Topic.REPLAY.key()));
        page.append("\n## Types\n\nWhat fields hold that is more than a text or a number.\n");
        // Describing one can come upon others.
        Set<String> described = new TreeSet<>();
        SortedMap<String, String> types = new TreeMap<>();
        while (!described.containsAll(named.keySet())) {
            List<Class<?>> open = named.values().stream()
                    .filter(type -> described.add(type.getSimpleName()))
                    .toList();
            open.forEach(type -> types.put(type.getSimpleName(), typeEntry(type)));
        }
        types.values().forEach(page::append);
        return page.toString();
    }

    private String headers() {
        StringBuilder table = new StringBuilder("\n## Headers\n\n");
        table.append(javadoc.of(RecordHeader.class)).append(" `*` marks those of events only.\n\n");
        table.append("| header | example | meaning |\n|---|---|---|\n");
        for (RecordHeader header : RecordHeader.values()) {
            table.append("| `%s`%s | `%s` | %s |\n"
                    .formatted(
                            header,
                            RecordHeader.ofEveryState().contains(header) ? "" : " \\*",
                            header.example(),
                            javadoc.of(RecordHeader.class, header.name())));
        }
        return table.toString();
    }

    private String entry(Class<?> type) {
        EventType name = EventCodec.typeOf(type);
        JsonNode schema = schemas.of(type);
        StringBuilder entry = new StringBuilder("\n### " + name.name() + "\n\n" + javadoc.of(type) + "\n\n");
        entry.append(fields(type, schema));
        entry.append("\n```json\n")
                .append(Generated.pretty(schema.get("examples").get(0)))
                .append("```\n\n");
        return entry.append(history(name, schema)).append("\n").toString();
    }

    private String fields(Class<?> type, JsonNode schema) {
        if (type.getRecordComponents().length == 0) {
            return "It has no fields: that it happened says all.\n";
        }
        StringBuilder table = new StringBuilder("| field | what | meaning |\n|---|---|---|\n");
        for (RecordComponent field : type.getRecordComponents()) {
            List<String> what = new ArrayList<>();
            what.add(form(schema.at("/properties/" + field.getName()), keep(field.getGenericType())));
            if (field.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                what.add("may be absent");
            }
            if (field.isAnnotationPresent(Personal.class)) {
                what.add("personal");
            }
            table.append("| `%s` | %s | %s |\n"
                    .formatted(field.getName(), String.join(", ", what), javadoc.of(type, field.getName())));
        }
        return table.toString();
    }

    private String typeEntry(Class<?> type) {
        String head = "\n### " + type.getSimpleName() + "\n\n" + javadoc.of(type) + "\n\n";
        if (type.isEnum()) {
            return head
                    + Stream.of(type.getEnumConstants())
                            .map(value -> "- `%s`: %s\n".formatted(value, javadoc.of(type, value.toString())))
                            .collect(Collectors.joining());
        }
        JsonNode schema = schemas.ofPart(type);
        return schema.has("properties") ? head + fields(type, schema) : head + "Form: " + form(schema, null) + ".\n";
    }

    /** The types of the contract that a field holds get an entry of their own. */
    private @Nullable Class<?> keep(Type type) {
        if (type instanceof ParameterizedType generic) {
            return keep(generic.getActualTypeArguments()[0]);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord() || plain.isEnum()) {
            named.put(plain.getSimpleName(), plain);
            return plain;
        }
        return null;
    }

    private static String form(JsonNode schema, @Nullable Class<?> named) {
        String type = schema.path("type").asString("");
        if (type.equals("array")) {
            return "list of " + form(schema.get("items"), named);
        } else if (named != null && !schema.has("title")) {
            return "for each %s: %s"
                    .formatted(
                            link(named),
                            form(schema.get("properties").iterator().next(), null));
        } else if (named != null) {
            return link(named);
        }
        return switch (type) {
            case "boolean" -> "`true` or `false`";
            case "integer" -> "whole number" + bounds(schema);
            case "number" -> "number" + bounds(schema);
            default -> text(schema);
        };
    }

    private static String link(Class<?> type) {
        return "[%s](#%s)".formatted(type.getSimpleName(), anchor(type.getSimpleName()));
    }

    private static String bounds(JsonNode number) {
        String upper = number.has("maximum") ? " to " + number.get("maximum") : " and more";
        return ", %s%s, %s"
                .formatted(number.get("minimum"), upper, number.get("x-unit").asString());
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asString("")) {
            case "uuid" -> "UUID in lower case";
            case "date" -> "day";
            case "date-time" -> "instant";
            default ->
                schema.has("pattern")
                        ? "text of the form `%s`"
                                .formatted(schema.get("pattern").asString().replace("|", "\\|"))
                        : "text";
        };
    }

    private static String history(EventType type, JsonNode newest) {
        List<String> revisions = new ArrayList<>();
        Set<String> before = Set.of();
        for (int revision = 1; revision <= type.revision(); revision++) {
            JsonNode schema = revision == type.revision()
                    ? newest
                    : Committed.of(type.name(), revision).schema();
            Set<String> fields = new TreeSet<>();
            collect("", schema, fields);
            String link = "[revision %d](%s%s/%d.json)".formatted(revision, SCHEMAS, type.name(), revision);
            revisions.add(revision == 1 ? link : link + difference(before, fields));
            before = fields;
        }
        return "History: " + String.join("; ", revisions) + ".";
    }

    private static String difference(Set<String> before, Set<String> after) {
        Set<String> comes = new TreeSet<>(after);
        comes.removeAll(before);
        Set<String> goes = new TreeSet<>(before);
        goes.removeAll(after);
        return (comes.isEmpty() ? "" : " adds `" + String.join("`, `", comes) + "`")
                + (goes.isEmpty() ? "" : " leaves out `" + String.join("`, `", goes) + "`");
    }

    private static void collect(String place, JsonNode schema, Set<String> fields) {
        schema.path("properties").forEachEntry((name, field) -> {
            fields.add(place + name);
            collect(place + name + ".", field, fields);
            collect(place + name + ".", field.path("items"), fields);
        });
    }

    private static String nameOf(Class<?> type) {
        return EventCodec.typeOf(type).name();
    }

    /** As GitHub and others make it of a heading. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "");
    }
}
