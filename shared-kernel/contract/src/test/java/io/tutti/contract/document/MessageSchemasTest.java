package io.tutti.contract.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.tutti.contract.ApprovedForm;
import io.tutti.contract.DomainEvent;
import io.tutti.contract.EventCodec;
import io.tutti.contract.document.CommittedSchemas.Committed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The committed schemas say what is published: approved forms are taken, what is none is refused. */
class MessageSchemasTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    static List<ApprovedForm> approvedForms() {
        return Stream.concat(ApprovedForm.all().stream(), ApprovedForm.states().stream())
                .toList();
    }

    static Stream<Committed> committed() {
        return CommittedSchemas.byType().values().stream().flatMap(List::stream);
    }

    @Test
    void every_type_has_a_schema_of_each_revision_up_to_its_newest() {
        Map<String, List<Committed>> committed = CommittedSchemas.byType();

        assertThat(committed.keySet())
                .containsExactlyInAnyOrderElementsOf(MessageSchemas.types()
                        .map(type -> EventCodec.typeOf(type).name())
                        .toList());
        assertThat(MessageSchemas.types().map(EventCodec::typeOf))
                .allSatisfy(type -> assertThat(committed.get(type.name()))
                        .extracting(Committed::revision)
                        .containsExactlyElementsOf(Stream.iterate(1, n -> n + 1)
                                .limit(type.revision())
                                .toList()));
    }

    @ParameterizedTest
    @MethodSource("committed")
    void a_schema_is_one_by_the_rules_of_its_dialect(Committed committed) {
        Schema dialect = REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));

        assertThat(dialect.validate(committed.schema())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("committed")
    void every_field_is_explained_shown_and_marked(Committed committed) {
        JsonNode schema = committed.schema();

        assertThat(schema.path("description").asString("")).isNotBlank();
        assertThat(schema.path("examples")).isNotEmpty();
        assertEveryFieldSaysAll(committed.toString(), schema);
    }

    private static void assertEveryFieldSaysAll(String place, JsonNode schema) {
        schema.path("properties").forEachEntry((name, field) -> {
            String here = place + "/" + name;
            assertThat(field.path("description").asString("")).as(here).isNotBlank();
            assertThat(field.path("examples"))
                    .as(here + " is in no approved form")
                    .isNotEmpty();
            assertThat(field.path("x-personal").isBoolean()).as(here).isTrue();
            if (field.path("type").asString("").matches("integer|number")) {
                assertThat(field.has("x-unit") && field.has("minimum")).as(here).isTrue();
            }
            assertEveryFieldSaysAll(here, field);
            assertEveryFieldSaysAll(here + "/*", field.path("items"));
        });
    }

    @ParameterizedTest
    @MethodSource("approvedForms")
    void an_approved_form_is_valid_and_has_no_field_that_is_not_described(ApprovedForm form) {
        ObjectNode schema =
                (ObjectNode) Committed.of(form.type(), form.revision()).schema();

        assertThat(errors(schema, JSON.readTree(form.json()))).isEmpty();
        assertThat(errors(closed(schema), JSON.readTree(form.json()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("approvedForms")
    void a_form_with_a_field_of_another_kind_or_without_a_required_one_is_refused(ApprovedForm form) {
        JsonNode schema = Committed.of(form.type(), form.revision()).schema();
        ObjectNode event = (ObjectNode) JSON.readTree(form.json());
        List<String> required =
                schema.get("required").valueStream().map(JsonNode::asString).toList();

        for (String field : List.copyOf(event.propertyNames())) {
            assertThat(errors(schema, event.deepCopy().put(field, -1_000_000.5)))
                    .as(field + " of another kind")
                    .isNotEmpty();
            assertThat(errors(schema, event.deepCopy().putNull(field)))
                    .as(field + " null: what is not known is absent")
                    .isNotEmpty();
            assertThat(errors(schema, event.deepCopy().without(field)).isEmpty())
                    .as("without " + field)
                    .isEqualTo(!required.contains(field));
        }
    }

    @Test
    void no_committed_revision_was_edited_or_taken_away() {
        Map<String, String> digests = new HashMap<>();
        CommittedSchemas.byType().values().forEach(revisions -> digests.putAll(Seals.of(revisions)));

        assertThat(digests)
                .as("a revision that others may have read never changes: restore it, and add one instead")
                .isEqualTo(Seals.committed().digests());
    }

    @Test
    void an_event_of_which_nothing_is_said_gets_no_schema() {
        record Silent(String text) implements DomainEvent {}

        assertThatThrownBy(() -> new MessageSchemas().of(Silent.class)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MessageSchemas().javadoc().of(Silent.class))
                .hasMessageContaining("Silent has no Javadoc");
    }

    /** The same schema, which takes no field that it does not know. */
    private static JsonNode closed(ObjectNode schema) {
        return JSON.readTree(
                schema.toString().replace("\"additionalProperties\":true", "\"additionalProperties\":false"));
    }

    private static List<Error> errors(JsonNode schema, JsonNode event) {
        return REGISTRY.getSchema(schema).validate(event);
    }
}
