package io.tutti.contract.document;

import io.tutti.contract.Anonymous;
import io.tutti.contract.PublishedEvents;
import io.tutti.contract.collaboration.PursuitCollaboration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The headers of a published record: CloudEvents 1.0 in binary mode. */
enum RecordHeader {
    /** Version of CloudEvents. */
    SPECVERSION("ce_specversion", "1.0", text -> text.put("const", "1.0")),

    /** Own id of the event or state, unique, the same in every delivery. */
    ID("ce_id", "b38f82ad-8883-4898-83c7-a825cd0603c6", text -> text),

    /** Who published it. */
    SOURCE("ce_source", "urn:tutti:command-service", text -> text.put("format", "uri")),

    /** Logical name of what it is. */
    TYPE("ce_type", "tutti.pursuit.opened", text -> text),

    /**
     * Type and, after the last colon, revision. A name, not an address; the schema itself is served at
     * `/schemas/{type}/{revision}.json`.
     */
    DATASCHEMA("ce_dataschema", "urn:tutti:schema:tutti.pursuit.opened:1", text -> text.put("format", "uri")),

    /** Id of what it is about: the pursuit, the round of the pulse, or the subject of calibration. */
    SUBJECT("ce_subject", "6c2eb81e-b2cc-8419-b952-e9a6c373ce83", text -> text.put("format", "uuid")),

    /**
     * When the event was recorded, or from when on the state is so; UTC. Of events of which nobody may learn whose they are,
     * the day only.
     */
    TIME("ce_time", "2026-11-23T21:35:00.315Z", text -> text.put("format", "date-time")),

    /**
     * Of an event its place among those of its subject: from 0, without gaps, decimal. Of a state the place of the last event
     * that went into it.
     */
    SEQUENCE(header(PublishedEvents.SEQUENCE), "0", text -> text.put("pattern", "^(0|[1-9][0-9]*)$")),

    /** Equal to the subject, and to the key: what orders records. */
    PARTITIONKEY(
            header(PublishedEvents.PARTITION_KEY),
            "6c2eb81e-b2cc-8419-b952-e9a6c373ce83",
            text -> text.put("format", "uuid")),

    /**
     * Who acted: pseudonymous member id; `anonymous` for events of which nobody may learn whose they are, `unknown` where it
     * is not known.
     */
    ACTOR(header(PublishedEvents.ACTOR), "m-1001", text -> text),

    /** Shared by the events of one command; `unknown` where it is not known. */
    CAUSATIONID(header(PublishedEvents.CAUSATION_ID), "463f4c94-d056-4349-8cc3-fe4186ae8ac7", text -> text),

    /** Trace id of the request, shared by all that it set in motion; `unknown` where there was none. */
    CORRELATIONID(header(PublishedEvents.CORRELATION_ID), "4bf92f3577b34da6a3ce929d0e0e4736", text -> text),

    /** There when a service account acted for the actor, else absent. */
    AUTHTYPE(header(PublishedEvents.AUTH_TYPE), "service_account", text -> text),

    /** Which service account acted; absent as above. */
    AUTHID(header(PublishedEvents.AUTH_ID), "crm", text -> text),

    /** Media type of the value. */
    CONTENT_TYPE("content-type", "application/json", text -> text.put("const", "application/json"));

    private final String header;
    private final String example;
    private final Function<ObjectNode, ObjectNode> form;

    RecordHeader(String header, String example, Function<ObjectNode, ObjectNode> form) {
        this.header = header;
        this.example = example;
        this.form = form;
    }

    private static String header(String attribute) {
        return PublishedEvents.HEADER_PREFIX + attribute;
    }

    String example() {
        return example;
    }

    /** What it says in an example of that type. */
    String exampleFor(Class<?> type) {
        if (type == PursuitCollaboration.class) {
            return this == SOURCE ? "urn:tutti:query-service" : example;
        } else if (!type.isAnnotationPresent(Anonymous.class)) {
            return example;
        }
        return switch (this) {
            case TIME -> "2026-11-23T00:00:00Z";
            case ACTOR -> Anonymous.ACTOR;
            case CAUSATIONID, CORRELATIONID -> "unknown";
            default -> example;
        };
    }

    /** The headers that every event has. */
    static Set<RecordHeader> ofEveryEvent() {
        return EnumSet.complementOf(EnumSet.of(AUTHTYPE, AUTHID));
    }

    /** The headers that every state with a value has. */
    static Set<RecordHeader> ofEveryState() {
        return EnumSet.of(
                SPECVERSION, ID, SOURCE, TYPE, SUBJECT, PARTITIONKEY, DATASCHEMA, TIME, SEQUENCE, CONTENT_TYPE);
    }

    /** The schema of an event's headers. */
    static ObjectNode ofEvents(Javadoc javadoc) {
        return schema(javadoc, EnumSet.allOf(RecordHeader.class), ofEveryEvent());
    }

    /** The schema of a state's headers. One that takes a state back has no value, and less to say. */
    static ObjectNode ofStates(Javadoc javadoc) {
        return schema(javadoc, ofEveryState(), EnumSet.of(SPECVERSION, ID, SOURCE, TYPE, SUBJECT, PARTITIONKEY));
    }

    private static ObjectNode schema(Javadoc javadoc, Set<RecordHeader> all, Set<RecordHeader> always) {
        ObjectNode schema = JsonNodeFactory.instance
                .objectNode()
                .put("description", javadoc.of(RecordHeader.class))
                .put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        for (RecordHeader one : all) {
            ObjectNode property = properties
                    .putObject(one.header)
                    .put("description", javadoc.of(RecordHeader.class, one.name()))
                    .put("type", "string");
            one.form.apply(property).putArray("examples").add(one.example);
        }
        ArrayNode required = schema.putArray("required");
        always.forEach(one -> required.add(one.header));
        return schema;
    }

    @Override
    public String toString() {
        return header;
    }
}
