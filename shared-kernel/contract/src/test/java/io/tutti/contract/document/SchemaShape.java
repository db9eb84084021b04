package io.tutti.contract.document;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What programs rely on in a schema: all of it but what only explains, in an order of its own. */
final class SchemaShape {

    private static final Set<String> EXPLAINS =
            Set.of("$schema", "$id", "$comment", "title", "description", "examples", "x-enum-descriptions");
    private static final Set<String> UNORDERED = Set.of("required", "enum");

    private SchemaShape() {}

    static ObjectNode of(JsonNode schema) {
        ObjectNode shape = JsonNodeFactory.instance.objectNode();
        for (String keyword : new TreeSet<>(schema.propertyNames())) {
            JsonNode value = schema.get(keyword);
            if (keyword.equals("properties")) {
                // Here the names are those of fields, which may be called like a keyword.
                ObjectNode properties = shape.putObject(keyword);
                new TreeSet<>(value.propertyNames()).forEach(name -> properties.set(name, of(value.get(name))));
            } else if (keyword.equals("items")) {
                shape.set(keyword, of(value));
            } else if (UNORDERED.contains(keyword)) {
                value.valueStream().map(JsonNode::asString).sorted().forEach(shape.withArray(keyword)::add);
            } else if (!EXPLAINS.contains(keyword)) {
                shape.set(keyword, value);
            }
        }
        return shape;
    }
}
