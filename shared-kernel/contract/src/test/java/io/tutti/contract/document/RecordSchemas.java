package io.tutti.contract.document;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tutti.contract.Form;
import io.tutti.contract.Personal;
import io.tutti.contract.Quantity;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Schemas of the contract's records, as its codec writes them. Everything is written out where it occurs, without
 * references, so that each schema can be read, embedded and compared by itself.
 */
final class RecordSchemas {

    private static final String CANONICAL_UUID = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$";

    private final Javadoc javadoc;

    RecordSchemas(Javadoc javadoc) {
        this.javadoc = javadoc;
    }

    /** The schema of a record, with its description. */
    ObjectNode of(Class<?> type) {
        ObjectNode schema = node().put("description", javadoc.of(type)).put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (RecordComponent component : type.getRecordComponents()) {
            properties.set(component.getName(), property(type, component));
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
        }
        return schema.put("additionalProperties", true);
    }

    private ObjectNode property(Class<?> type, RecordComponent component) {
        ObjectNode shape = shape(component, component.getGenericType());
        String meaning = javadoc.of(type, component.getName());
        // What a value of a type of the contract is in general belongs to what it is here.
        String general = shape.optional("description")
                .map(text -> " " + text.stringValue())
                .orElse("");
        ObjectNode property = node().put("description", meaning + general);
        property.setAll(shape.without("description"));
        return property.put("x-personal", component.isAnnotationPresent(Personal.class));
    }

    private ObjectNode shape(RecordComponent where, Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                ObjectNode list = node().put("type", "array");
                return list.set("items", shape(where, arguments[0]));
            }
            if (generic.getRawType() == Map.class && arguments[0] instanceof Class<?> keys && keys.isEnum()) {
                return mapOf(keys, shape(where, arguments[1]));
            }
        }
        if (type instanceof Class<?> plain) {
            return plain.isRecord() ? part(plain) : plain.isEnum() ? choice(plain) : ofJdk(where, plain);
        }
        throw new IllegalArgumentException("the contract has no schema for " + type);
    }

    /** A map that has a value for each key, always. */
    private ObjectNode mapOf(Class<?> keys, ObjectNode value) {
        ObjectNode map = node().put("type", "object");
        ObjectNode properties = map.putObject("properties");
        ArrayNode required = map.putArray("required");
        for (Object key : keys.getEnumConstants()) {
            ObjectNode property = node().put("description", javadoc.of(keys, key.toString()));
            properties.set(key.toString(), property.setAll(value).put("x-personal", false));
            required.add(key.toString());
        }
        return map.put("additionalProperties", true);
    }

    /** The schema of a record that is part of others: an object or, for a value in a type of its own, what it is written as. */
    ObjectNode part(Class<?> type) {
        ObjectNode titled = node().put("title", type.getSimpleName());
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getAccessor().isAnnotationPresent(JsonValue.class))
                .findFirst()
                .map(only -> titled.put("description", javadoc.of(type)).setAll(shape(only, only.getGenericType())))
                .orElseGet(() -> titled.setAll(of(type)));
    }

    private ObjectNode choice(Class<?> type) {
        ObjectNode schema = node().put("title", type.getSimpleName())
                .put("description", javadoc.of(type))
                .put("type", "string");
        ArrayNode values = schema.putArray("enum");
        ObjectNode meanings = schema.putObject("x-enum-descriptions");
        for (Object value : type.getEnumConstants()) {
            values.add(value.toString());
            meanings.put(value.toString(), javadoc.of(type, value.toString()));
        }
        return schema;
    }

    private static ObjectNode ofJdk(RecordComponent where, Class<?> type) {
        JsonFormat format = where.getAccessor().getAnnotation(JsonFormat.class);
        boolean asText = format != null && format.shape() == JsonFormat.Shape.STRING;
        if (type == boolean.class) {
            return node().put("type", "boolean");
        } else if (type == int.class || type == Integer.class || type == long.class) {
            return quantity(where, node().put("type", "integer"));
        } else if (type == double.class || type == Double.class) {
            return quantity(where, node().put("type", "number"));
        } else if (type == String.class || type == BigDecimal.class && asText) {
            return formed(where, node().put("type", "string"));
        } else if (type == UUID.class) {
            return node().put("type", "string").put("format", "uuid").put("pattern", CANONICAL_UUID);
        } else if (type == Instant.class) {
            return node().put("type", "string").put("format", "date-time").put("x-unit", "instant, UTC");
        } else if (type == LocalDate.class) {
            return node().put("type", "string").put("format", "date").put("x-unit", "day");
        } else if (type == Currency.class) {
            return node().put("type", "string").put("pattern", "^[A-Z]{3}$");
        }
        throw new IllegalArgumentException("the contract has no schema for " + type);
    }

    private static ObjectNode quantity(RecordComponent where, ObjectNode number) {
        Quantity quantity = where.getAnnotation(Quantity.class);
        if (quantity == null) {
            throw new IllegalArgumentException(where + " needs a unit and bounds: @Quantity");
        }
        number.set("minimum", plain(quantity.min()));
        if (quantity.max() != Double.POSITIVE_INFINITY) {
            number.set("maximum", plain(quantity.max()));
        }
        return number.put("x-unit", quantity.unit());
    }

    private static JsonNode plain(double bound) {
        return bound == Math.rint(bound)
                ? JsonNodeFactory.instance.numberNode((long) bound)
                : JsonNodeFactory.instance.numberNode(bound);
    }

    private static ObjectNode formed(RecordComponent where, ObjectNode text) {
        Form form = where.getAnnotation(Form.class);
        if (form != null) {
            text.put("pattern", "^(?:" + form.value() + ")$");
            if (form.maxLength() != Integer.MAX_VALUE) {
                text.put("maxLength", form.maxLength());
            }
        }
        return text;
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
