package io.tutti.contract.document;

import io.tutti.contract.ApprovedForm;
import io.tutti.contract.EventCodec;
import io.tutti.contract.EventType;
import io.tutti.contract.PublishedEvents;
import io.tutti.contract.collaboration.PursuitCollaboration;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of each type that is published, in its newest revision, with the approved forms as examples. */
final class MessageSchemas {

    static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Javadoc javadoc = new Javadoc(Path.of("src/main/java"), Path.of("src/test/java"));
    private final RecordSchemas records = new RecordSchemas(javadoc);
    private final List<ApprovedForm> approved = Stream.concat(
                    ApprovedForm.all().stream(), ApprovedForm.states().stream())
            .toList();

    /** All types that are published: events in the order of their declaration, and the state. */
    static Stream<Class<?>> types() {
        return Stream.concat(EventCodec.types(), Stream.of(PursuitCollaboration.class));
    }

    Javadoc javadoc() {
        return javadoc;
    }

    ObjectNode of(Class<?> published) {
        EventType type = EventCodec.typeOf(published);
        ObjectNode schema = JsonNodeFactory.instance
                .objectNode()
                .put("$schema", DIALECT)
                .put("$id", PublishedEvents.dataSchema(type.name(), type.revision()))
                .put("title", type.name());
        schema.setAll(records.of(published));
        addExamples(schema, examples(type));
        return schema;
    }

    /** The schema of a type that occurs in others, without examples. */
    ObjectNode ofPart(Class<?> type) {
        return records.part(type);
    }

    /** The approved forms of a type in its newest revision, the plain one first. */
    List<JsonNode> examples(EventType type) {
        return approved.stream()
                .filter(form -> form.type().equals(type.name()) && form.revision() == type.revision())
                .map(form -> JSON.readTree(form.json()))
                .toList();
    }

    /** Every property shows what it is in the first instance that has it, rather not an empty list. */
    private static void addExamples(ObjectNode schema, List<JsonNode> instances) {
        schema.putArray("examples").addAll(instances);
        schema.path("properties").forEachEntry((name, property) -> {
            List<JsonNode> values = instances.stream()
                    .map(instance -> instance.get(name))
                    .filter(Objects::nonNull)
                    .toList();
            addExample((ObjectNode) property, values);
        });
    }

    private static void addExample(ObjectNode property, List<JsonNode> values) {
        Stream.concat(values.stream().filter(value -> !value.isArray() || !value.isEmpty()), values.stream())
                .findFirst()
                .ifPresent(value -> {
                    if (property.has("properties")) {
                        addExamples(property, values);
                    }
                    property.putArray("examples").add(value);
                });
        if (property.path("items").has("properties")) {
            addExamples(
                    (ObjectNode) property.get("items"),
                    values.stream().flatMap(JsonNode::valueStream).toList());
        }
    }
}
