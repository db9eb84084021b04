package io.tutti.contract;

import java.util.Map;
import java.util.Set;

/**
 * How events travel on Kafka: CloudEvents 1.0 in binary mode, one topic for each context, keyed by the id of what the
 * event happened to, at least once and in order per key.
 */
public final class PublishedEvents {

    /** The public topic of all pursuit events. */
    public static final String TOPIC = "tutti.pursuit-events.v1";

    /** The public topic of objectives, metrics and standards. */
    public static final String CALIBRATION_TOPIC = "tutti.calibration-events.v1";

    /** The public topic of pulse rounds. Single answers are on it, so it is not for everybody, though nobody is named. */
    public static final String PULSE_TOPIC = "tutti.pulse-events.v1";

    /**
     * The public topic of how collaborative each pursuit is at present: the latest state under each key, no value for a
     * pursuit that is not there, or not for everybody. Holds no events, and is compacted.
     */
    public static final String COLLABORATION_TOPIC = "tutti.pursuit-collaboration.v1";

    /**
     * History of pursuits, sent again for whoever asked for it: each replay has a topic of its own, whose name begins so. It
     * has the same records as the public topic, in one partition, in the order in which the events were stored, and is
     * removed a day after its end.
     */
    public static final String REPLAY_PREFIX = "tutti.replay.";

    /** CloudEvents extension attribute: position of the event at its subject, from 0, without gaps. */
    public static final String SEQUENCE = "sequence";

    /** CloudEvents extension attribute: the key that orders events, equal to the subject. */
    public static final String PARTITION_KEY = "partitionkey";

    /** CloudEvents extension attribute: id shared by everything that one outside request set in motion. */
    public static final String CORRELATION_ID = "correlationid";

    /** CloudEvents extension attribute: id of the command that caused the event. */
    public static final String CAUSATION_ID = "causationid";

    /** CloudEvents extension attribute: pseudonymous id of the member who acted, {@value Anonymous#ACTOR} for {@link Anonymous} events. */
    public static final String ACTOR = "actor";

    /**
     * CloudEvents extension attribute, of the extension for authentication: {@value #SERVICE_ACCOUNT} where a service
     * account acted for the member; else absent.
     */
    public static final String AUTH_TYPE = "authtype";

    /** CloudEvents extension attribute: which service account acted for the member; absent where none did. */
    public static final String AUTH_ID = "authid";

    /** The one {@link #AUTH_TYPE} that is given. */
    public static final String SERVICE_ACCOUNT = "service_account";

    /** Prefix that the Kafka binding of CloudEvents puts before every attribute name in a record header. */
    public static final String HEADER_PREFIX = "ce_";

    private static final String SCHEMA_PREFIX = "urn:tutti:schema:";

    private static final Map<String, String> TOPIC_BY_CONTEXT =
            Map.of("tutti.pursuit.", TOPIC, "tutti.calibration.", CALIBRATION_TOPIC, "tutti.pulse.", PULSE_TOPIC);

    private PublishedEvents() {}

    /** All public topics of events. */
    public static Set<String> topics() {
        return Set.copyOf(TOPIC_BY_CONTEXT.values());
    }

    /**
     * The topic of an event type, by the context that its name begins with; also of a type that is newer than this
     * version.
     *
     * @throws IllegalArgumentException when the name belongs to no known context
     */
    public static String topicOf(String typeName) {
        String context = typeName.substring(0, typeName.lastIndexOf('.') + 1);
        String topic = TOPIC_BY_CONTEXT.get(context);
        if (topic == null) {
            throw new IllegalArgumentException("no topic for " + typeName);
        }
        return topic;
    }

    /** The CloudEvents schema address of a type and revision, for example {@code urn:tutti:schema:tutti.pursuit.opened:1}. */
    public static String dataSchema(String typeName, int revision) {
        return SCHEMA_PREFIX + typeName + ":" + revision;
    }

    /**
     * The revision that such a schema address names.
     *
     * @throws IllegalArgumentException when it is not of the form that {@link #dataSchema} gives
     */
    public static int revisionOf(String dataSchema) {
        int colon = dataSchema.lastIndexOf(':');
        if (!dataSchema.startsWith(SCHEMA_PREFIX) || colon < SCHEMA_PREFIX.length()) {
            throw new IllegalArgumentException("not a Tutti dataschema: " + dataSchema);
        }
        return Integer.parseInt(dataSchema.substring(colon + 1));
    }
}
