package io.tutti.contract.document;

import io.tutti.contract.EventCodec;
import io.tutti.contract.EventType;
import io.tutti.contract.PublishedEvents;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The AsyncAPI 3.0 document of all that Tutti publishes on Kafka. */
final class AsyncApiDocument {

    private static final String KAFKA_BINDING = "0.5.0";
    private static final int PARTITIONS = 6;

    private final MessageSchemas schemas;
    private final String ofEvents;
    private final String ofStates;

    /** A document with these schemas, which says in words what subscribers can rely on. */
    AsyncApiDocument(MessageSchemas schemas, String ofEvents, String ofStates) {
        this.schemas = schemas;
        this.ofEvents = ofEvents;
        this.ofStates = ofStates;
    }

    ObjectNode document() {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("asyncapi", "3.0.0");
        document.set("info", info());
        document.put("defaultContentType", "application/json");
        document.set("servers", servers());
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        ObjectNode components = document.putObject("components");
        ObjectNode messages = components.putObject("messages");
        for (Topic topic : Topic.ALL) {
            channels.set(topic.name(), channel(topic));
            operations.set("publish" + capital(topic.name()), operation(topic));
            topic.types().forEach(type -> messages.set(nameOf(type), message(topic, type)));
        }
        channels.set(Topic.REPLAY.name(), replay());
        operations.set("publish" + capital(Topic.REPLAY.name()), operation(Topic.REPLAY));
        components
                .putObject("schemas")
                .<ObjectNode>set("EventHeaders", RecordHeader.ofEvents(schemas.javadoc()))
                .set("StateHeaders", RecordHeader.ofStates(schemas.javadoc()));
        return document;
    }

    private ObjectNode info() {
        ObjectNode info = JsonNodeFactory.instance
                .objectNode()
                .put("title", "Tutti")
                .put("version", "v1")
                .put(
                        "description",
                        "What happens in the pursuits of large deals, as events on Kafka: CloudEvents 1.0 in binary mode, the"
                                + " same that Tutti itself is built from.\n\nWhat you can rely on:\n\n"
                                + ofEvents);
        info.putObject("license").put("name", "Apache-2.0").put("url", "https://www.apache.org/licenses/LICENSE-2.0");
        return info;
    }

    private static ObjectNode servers() {
        ObjectNode servers = JsonNodeFactory.instance.objectNode();
        ObjectNode kafka = servers.putObject("kafka")
                .put("host", "{bootstrap}")
                .put("protocol", "kafka")
                .put("description", "The brokers that Tutti was given as `tutti.kafka.bootstrap-servers`.");
        kafka.putObject("variables").putObject("bootstrap").put("default", "localhost:9092");
        return servers;
    }

    private ObjectNode channel(Topic topic) {
        String what = schemas.javadoc().of(PublishedEvents.class, topic.constant());
        ObjectNode channel = JsonNodeFactory.instance
                .objectNode()
                .put("address", topic.address())
                .put("title", topic.title())
                .put("description", topic.ofEvents() ? what : what + "\n\n" + ofStates);
        ObjectNode messages = channel.putObject("messages");
        topic.types()
                .forEach(type -> reference(messages.putObject(nameOf(type)), "components/messages/" + nameOf(type)));
        ObjectNode kafka = channel.putObject("bindings")
                .putObject("kafka")
                .put("topic", topic.address())
                .put("partitions", PARTITIONS);
        ObjectNode configuration = kafka.putObject("topicConfiguration");
        configuration.putArray("cleanup.policy").add(topic.cleanup());
        if (topic.ofEvents()) {
            configuration.put("retention.ms", -1).put("retention.bytes", -1);
        }
        kafka.put("bindingVersion", KAFKA_BINDING);
        return channel;
    }

    private ObjectNode replay() {
        ObjectNode channel = channel(Topic.REPLAY);
        channel.putObject("parameters")
                .putObject("replayId")
                .put("description", "The `id` that `POST /api/v1/integrations/replays` answered.");
        ObjectNode kafka = (ObjectNode) channel.at("/bindings/kafka");
        kafka.remove("topic");
        kafka.put("partitions", 1);
        kafka.withObjectProperty("topicConfiguration")
                .put("retention.ms", Duration.ofDays(7).toMillis());
        return channel;
    }

    private static ObjectNode operation(Topic topic) {
        ObjectNode operation = JsonNodeFactory.instance
                .objectNode()
                .put("action", "send")
                .put("summary", "Tutti publishes on `" + topic.address() + "`; subscribe to it.");
        reference(operation.putObject("channel"), "channels/" + topic.name());
        ArrayNode messages = operation.putArray("messages");
        topic.types()
                .forEach(type ->
                        reference(messages.addObject(), "channels/" + topic.name() + "/messages/" + nameOf(type)));
        return operation;
    }

    private ObjectNode message(Topic topic, Class<?> type) {
        ObjectNode schema = schemas.of(type);
        EventType name = EventCodec.typeOf(type);
        ObjectNode message = JsonNodeFactory.instance
                .objectNode()
                .put("name", name.name())
                .put("title", title(type))
                .put("summary", schema.get("description").stringValue())
                .put("contentType", "application/json");
        message.set("headers", headers(topic, name));
        if (topic.ofEvents()) {
            message.putObject("correlationId").put("location", "$message.header#/" + RecordHeader.CORRELATIONID);
        }
        message.set("payload", payload(schema));
        ObjectNode kafka = message.putObject("bindings").putObject("kafka");
        kafka.putObject("key")
                .put("type", "string")
                .put("format", "uuid")
                .put("description", capital(topic.key()) + ", as text.");
        kafka.put("bindingVersion", KAFKA_BINDING);
        message.set("examples", examples(topic, type, schema));
        return message;
    }

    /** On a topic lies every revision that a type has ever had; what one of them is, all of them are. */
    private static ObjectNode headers(Topic topic, EventType type) {
        ObjectNode headers = JsonNodeFactory.instance.objectNode().put("type", "object");
        ArrayNode both = headers.putArray("allOf");
        reference(both.addObject(), "components/schemas/" + (topic.ofEvents() ? "EventHeaders" : "StateHeaders"));
        ObjectNode own = both.addObject().put("type", "object").putObject("properties");
        own.putObject(RecordHeader.TYPE.toString()).put("const", type.name());
        ArrayNode revisions = own.putObject(RecordHeader.DATASCHEMA.toString()).putArray("enum");
        IntStream.rangeClosed(1, type.revision())
                .mapToObj(revision -> PublishedEvents.dataSchema(type.name(), revision))
                .forEach(revisions::add);
        return headers;
    }

    /** Without what names the schema for itself: here it is part of another document. */
    private static ObjectNode payload(ObjectNode schema) {
        ObjectNode payload = schema.deepCopy();
        payload.remove("$schema");
        payload.remove("$id");
        payload.remove("examples");
        return payload;
    }

    private static ArrayNode examples(Topic topic, Class<?> type, JsonNode schema) {
        EventType name = EventCodec.typeOf(type);
        ArrayNode examples = JsonNodeFactory.instance.arrayNode();
        for (JsonNode payload : schema.get("examples")) {
            ObjectNode example = examples.addObject();
            ObjectNode headers = example.putObject("headers");
            for (RecordHeader header : topic.ofEvents() ? RecordHeader.ofEveryEvent() : RecordHeader.ofEveryState()) {
                headers.put(header.toString(), header.exampleFor(type));
            }
            headers.put(RecordHeader.TYPE.toString(), name.name());
            headers.put(RecordHeader.DATASCHEMA.toString(), PublishedEvents.dataSchema(name.name(), name.revision()));
            if (!topic.ofEvents()) {
                // What a state says of itself, its headers say too.
                headers.put(
                        RecordHeader.SUBJECT.toString(), payload.get("pursuit").asString());
                headers.put(
                        RecordHeader.PARTITIONKEY.toString(),
                        payload.get("pursuit").asString());
                headers.put(
                        RecordHeader.SEQUENCE.toString(), payload.get("version").asString());
                headers.put(RecordHeader.TIME.toString(), payload.get("since").asString());
            }
            example.set("payload", payload);
        }
        return examples;
    }

    /** The class's name in words: the Java names of the contract are chosen to be read. */
    static String title(Class<?> type) {
        String words =
                type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return capital(words);
    }

    private static String nameOf(Class<?> type) {
        return type.getSimpleName();
    }

    private static void reference(ObjectNode from, String to) {
        from.put("$ref", "#/" + to);
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
