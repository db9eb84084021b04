package io.tutti.contract;

/**
 * How events travel on Kafka: CloudEvents 1.0 in binary mode, one topic, keyed by pursuit id, at least once and in
 * order per pursuit.
 */
public final class PublishedEvents {

    /** The public topic of all pursuit events. */
    public static final String TOPIC = "tutti.pursuit-events.v1";

    /** CloudEvents extension attribute: position of the event in its pursuit, from 0, without gaps. */
    public static final String SEQUENCE = "sequence";

    /** CloudEvents extension attribute: the key that orders events, equal to the pursuit id. */
    public static final String PARTITION_KEY = "partitionkey";

    /** CloudEvents extension attribute: id shared by everything that one outside request set in motion. */
    public static final String CORRELATION_ID = "correlationid";

    /** CloudEvents extension attribute: id of the command that caused the event. */
    public static final String CAUSATION_ID = "causationid";

    /** CloudEvents extension attribute: pseudonymous id of the member who acted. */
    public static final String ACTOR = "actor";

    /** Prefix that the Kafka binding of CloudEvents puts before every attribute name in a record header. */
    public static final String HEADER_PREFIX = "ce_";

    private static final String SCHEMA_PREFIX = "urn:tutti:schema:";

    private PublishedEvents() {}

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
