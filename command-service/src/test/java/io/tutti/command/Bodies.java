package io.tutti.command;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Request bodies made from the schemas of an OpenAPI description: one that is right in form, and many that are not. */
public final class Bodies {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGER_THAN_ANY_TEXT = 10_001;

    private Bodies() {}

    /** A body with every described property that a person gives, from the examples where there are some. */
    public static ObjectNode valid(JsonNode api, JsonNode schema) {
        ObjectNode body = JSON.createObjectNode();
        resolve(api, schema).path("properties").properties().forEach(property -> {
            if (property.getKey().equals("onBehalfOf")) {
                return; // for service accounts
            }
            body.set(property.getKey(), value(api, property.getValue()));
        });
        return body;
    }

    private static JsonNode value(JsonNode api, JsonNode described) {
        JsonNode schema = resolve(api, described);
        JsonNode example = described.has("example") ? described.path("example") : schema.path("example");
        if (!example.isMissingNode()) {
            return example;
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(0);
        }
        return switch (type(schema)) {
            case "object" -> valid(api, schema);
            case "array" -> JSON.createArrayNode().add(value(api, schema.path("items")));
            case "boolean" -> JSON.getNodeFactory().booleanNode(true);
            case "integer", "number" ->
                JSON.getNodeFactory().numberNode(schema.path("minimum").asInt(1));
            default -> JSON.getNodeFactory().stringNode(text(schema));
        };
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asString("")) {
            case "uuid" -> "00000000-0000-4000-8000-00000000dead";
            case "date" -> LocalDate.now(ZoneOffset.UTC).plusMonths(3).toString();
            case "date-time" -> "2026-03-02T09:30:00Z";
            default -> "text";
        };
    }

    /** Bodies in which exactly one thing is wrong, by what that is. */
    static Map<String, String> spoiled(JsonNode api, JsonNode described, ObjectNode valid) {
        JsonNode schema = resolve(api, described);
        Map<String, String> bad = new LinkedHashMap<>();
        ObjectNode more = valid.deepCopy();
        more.put("neverHeardOf", 1);
        bad.put("with an unknown property", more.toString());
        schema.path("properties").properties().forEach(property -> {
            String name = property.getKey();
            JsonNode form = resolve(api, property.getValue());
            if (schema.path("required")
                    .valueStream()
                    .anyMatch(it -> it.asString().equals(name))) {
                ObjectNode without = valid.deepCopy();
                without.remove(name);
                bad.put("without " + name, without.toString());
                if (form.path("type")
                        .valueStream()
                        .noneMatch(it -> it.asString().equals("null"))) {
                    bad.put(name + " null", with(valid, name, "null"));
                }
            }
            wrong(form)
                    .forEach(wrong -> bad.put(
                            name + " " + wrong.substring(0, Math.min(25, wrong.length())), with(valid, name, wrong)));
            bad.put(
                    name + " twice",
                    "{\"" + name + "\": " + valid.path(name) + ","
                            + valid.toString().substring(1));
        });
        return bad;
    }

    private static List<String> wrong(JsonNode form) {
        if (form.has("enum")) {
            return List.of("\"GOSSIP\"", "\"\"", "2", "[]", "{}", "true");
        }
        return switch (type(form)) {
            case "object" -> List.of("\"text\"", "7", "[]", "{\"neverHeardOf\": 1}");
            case "array" ->
                List.of(
                        "\"text\"",
                        "7",
                        "{}",
                        "[null]",
                        "[{\"neverHeardOf\": 1}]",
                        "[[]]",
                        crowd(form).toString());
            case "boolean" -> List.of("\"yes\"", "2", "[]");
            case "integer" -> List.of("\"x\"", "1.5", "99999999999999999999", "-2147483648", "1e999", "[]", "true");
            default ->
                !form.has("maxLength") && (form.has("format") || form.has("pattern"))
                        ? List.of("\"\"", "\"tomorrow !\"", "\"2027-02-30\"", "20270131", "true", "[]", "{}")
                        : List.of(
                                "\" \"",
                                "7",
                                "true",
                                "[\"x\"]",
                                "{}",
                                "\"a\\u0000b\"",
                                "\"bell \\u0007\"",
                                "\"a\\ud800b\"",
                                "\"" + "a".repeat(LONGER_THAN_ANY_TEXT) + "\"");
        };
    }

    private static ArrayNode crowd(JsonNode form) {
        ArrayNode crowd = JSON.createArrayNode();
        IntStream.rangeClosed(0, form.path("maxItems").asInt(50)).forEach(i -> crowd.add("d" + i));
        return crowd;
    }

    private static String with(ObjectNode valid, String name, String json) {
        ObjectNode others = valid.deepCopy();
        others.remove(name);
        String rest = others.toString().substring(1);
        return "{\"" + name + "\": " + json + (others.isEmpty() ? "" : ",") + rest;
    }

    private static JsonNode resolve(JsonNode api, JsonNode schema) {
        if (schema.has("$ref")) {
            return resolve(api, api.at(schema.path("$ref").asString().substring(1)));
        }
        // A property that may be null is described as one of its type and null.
        for (String choice : List.of("anyOf", "oneOf", "allOf")) {
            for (JsonNode option : schema.path(choice)) {
                if (!option.path("type").asString("").equals("null")) {
                    return resolve(api, option);
                }
            }
        }
        return schema;
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            return type.valueStream()
                    .map(JsonNode::asString)
                    .filter(it -> !it.equals("null"))
                    .findFirst()
                    .orElse("string");
        }
        return type.asString(schema.has("properties") ? "object" : "string");
    }
}
