package io.tutti.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** All that lies on the topics, held against the committed AsyncAPI document: key, headers, value and which topic it is. */
final class PublishedAsDescribed {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final JsonNode document;
    private final Map<String, String> messages = new HashMap<>();
    private final Map<String, Schema> schemas = new HashMap<>();
    private final Set<String> types = new TreeSet<>();

    private PublishedAsDescribed() throws Exception {
        document = new YAMLMapper().readTree(Files.readString(Path.of("../../docs/asyncapi.yaml")));
        document.at("/components/messages")
                .forEachEntry(
                        (name, message) -> messages.put(message.get("name").asString(), name));
    }

    /**
     * Reads all topics from their beginning.
     *
     * @return the types that there were
     */
    static Set<String> check(String bootstrapServers) throws Exception {
        PublishedAsDescribed described = new PublishedAsDescribed();
        Map<String, Object> properties = Map.of("bootstrap.servers", bootstrapServers);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = described
                    .document
                    .get("channels")
                    .valueStream()
                    .map(channel -> channel.get("address").asString())
                    .filter(consumer.listTopics()::containsKey)
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(described::check);
            }
        }
        return described.types;
    }

    private void check(ConsumerRecord<String, String> published) {
        ObjectNode headers = JSON.createObjectNode();
        published.headers().forEach(one -> headers.put(one.key(), new String(one.value(), StandardCharsets.UTF_8)));
        String type = headers.path("ce_type").asString("");
        types.add(type);
        String message = messages.get(type);
        assertThat(message).as("%s is described", type).isNotNull();
        assertThat(onTopic(message)).as(type).isEqualTo(published.topic());
        assertThat(schema(message, "headers").validate(headers))
                .as("headers %s", headers)
                .isEmpty();
        assertThat(document.at("/components/schemas/" + headersOf(message) + "/properties")
                        .propertyNames())
                .as("headers that are described")
                .containsAll(headers.propertyNames());
        assertThat(published.key()).isEqualTo(headers.path("ce_subject").asString("none"));
        if (published.value() != null) {
            assertThat(schema(message, "payload").validate(JSON.readTree(published.value())))
                    .as("%s %s", type, published.value())
                    .isEmpty();
        }
    }

    private String onTopic(String message) {
        return document.get("channels")
                .valueStream()
                .filter(channel -> channel.get("messages").has(message))
                .map(channel -> channel.get("address").asString())
                .findFirst()
                .orElseThrow();
    }

    private String headersOf(String message) {
        String reference = document.at("/components/messages/" + message + "/headers/allOf/0/$ref")
                .asString();
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    /** A part of the document as a schema by itself, with what it refers to. */
    private Schema schema(String message, String part) {
        return schemas.computeIfAbsent("/components/messages/" + message + "/" + part, place -> {
            ObjectNode schema = ((ObjectNode) document.at(place)).deepCopy();
            return REGISTRY.getSchema(schema.set("components", document.get("components")));
        });
    }
}
