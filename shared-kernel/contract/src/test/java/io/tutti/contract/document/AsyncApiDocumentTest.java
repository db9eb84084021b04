package io.tutti.contract.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.tutti.contract.EventCodec;
import io.tutti.contract.PublishedEvents;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the committed AsyncAPI document says fits together, and leaves nothing out. */
class AsyncApiDocumentTest {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private static JsonNode document;

    @BeforeAll
    static void read() throws Exception {
        document = new YAMLMapper().readTree(Files.readString(Path.of("../../docs/asyncapi.yaml")));
    }

    static Stream<String> messages() throws Exception {
        read();
        return document.at("/components/messages").propertyNames().stream();
    }

    @Test
    void every_topic_and_every_type_is_described() {
        Set<String> topics = new HashSet<>(PublishedEvents.topics());
        topics.add(PublishedEvents.COLLABORATION_TOPIC);
        topics.add(PublishedEvents.REPLAY_PREFIX + "{replayId}.v1");

        assertThat(document.get("channels")
                        .valueStream()
                        .map(channel -> channel.get("address").asString()))
                .containsExactlyInAnyOrderElementsOf(topics);
        assertThat(document.at("/components/messages")
                        .valueStream()
                        .map(message -> message.get("name").asString()))
                .containsExactlyInAnyOrderElementsOf(MessageSchemas.types()
                        .map(type -> EventCodec.typeOf(type).name())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("messages")
    void the_examples_of_a_message_are_such_messages(String message) {
        JsonNode examples = document.at("/components/messages/" + message + "/examples");

        assertThat(examples).isNotEmpty();
        for (JsonNode example : examples) {
            assertThat(errors(message, "headers", example.get("headers"))).isEmpty();
            assertThat(errors(message, "payload", example.get("payload"))).isEmpty();
        }
    }

    @Test
    void what_is_no_such_message_is_none() {
        ObjectNode example = (ObjectNode) document.at("/components/messages/PursuitOpened/examples/0");
        ObjectNode headers = (ObjectNode) example.get("headers");
        ObjectNode payload = (ObjectNode) example.get("payload");

        assertThat(errors("PursuitOpened", "headers", headers.deepCopy().put("ce_type", "tutti.pursuit.won")))
                .isNotEmpty();
        assertThat(errors("PursuitOpened", "headers", headers.deepCopy().put("ce_sequence", "01")))
                .isNotEmpty();
        assertThat(errors("PursuitOpened", "headers", headers.deepCopy().without("ce_id")))
                .isNotEmpty();
        assertThat(errors("PursuitOpened", "payload", payload.deepCopy().put("largeDeal", "yes")))
                .isNotEmpty();
    }

    /** A part of a message as a schema by itself, with what it refers to. */
    private static List<Error> errors(String message, String part, JsonNode example) {
        ObjectNode schema = ((ObjectNode) document.at("/components/messages/" + message + "/" + part)).deepCopy();
        return REGISTRY.getSchema(schema.set("components", document.get("components")))
                .validate(example);
    }
}
