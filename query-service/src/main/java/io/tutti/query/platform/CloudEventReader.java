package io.tutti.query.platform;

import io.tutti.contract.CanonicalUuid;
import io.tutti.contract.PublishedEvents;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Reads the CloudEvents attributes of a record (binary mode) straight from its headers, the JSON stays as it is. */
public final class CloudEventReader {

    private static final String SUPPORTED_VERSION = "1.0";

    private CloudEventReader() {}

    /** A record on the topic that is no event of Tutti. */
    public static final class UnreadableRecord extends Exception {
        UnreadableRecord(String message) {
            super(message);
        }
    }

    /**
     * Reads one record.
     *
     * @throws UnreadableRecord when it is no event of Tutti
     */
    public static RecordedEvent read(ConsumerRecord<byte[], byte[]> kafka) throws UnreadableRecord {
        String id = null;
        String version = null;
        String type = null;
        String subject = null;
        String time = null;
        String schema = null;
        String sequence = null;
        String actor = "";
        String principal = null;
        String principalType = null;
        for (Header header : kafka.headers()) {
            // One pass: looking each attribute up by name walks all headers every time.
            switch (header.key()) {
                case "ce_id" -> id = text(header);
                case "ce_specversion" -> version = text(header);
                case "ce_type" -> type = text(header);
                case "ce_subject" -> subject = text(header);
                case "ce_time" -> time = text(header);
                case "ce_dataschema" -> schema = text(header);
                case "ce_sequence" -> sequence = text(header);
                case "ce_actor" -> actor = text(header);
                case "ce_authid" -> principal = text(header);
                case "ce_authtype" -> principalType = text(header);
                default -> {}
            }
        }
        if (!SUPPORTED_VERSION.equals(version)) {
            throw new UnreadableRecord("ce_specversion is " + version + " instead of " + SUPPORTED_VERSION);
        }
        if (kafka.value() == null) {
            throw new UnreadableRecord("the record has no value");
        }
        try {
            long position = Long.parseLong(present("ce_sequence", sequence));
            if (position < 0) {
                throw new UnreadableRecord("ce_sequence is negative");
            }
            return new RecordedEvent(
                    present("ce_id", id),
                    present("ce_type", type),
                    PublishedEvents.revisionOf(present("ce_dataschema", schema)),
                    CanonicalUuid.parse(present("ce_subject", subject)),
                    position,
                    instant(present("ce_time", time)),
                    actor == null ? "" : actor,
                    PublishedEvents.SERVICE_ACCOUNT.equals(principalType) ? principal : null,
                    kafka.value());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnreadableRecord("an attribute is not readable: " + e.getMessage());
        }
    }

    /** RFC 3339 allows an offset other than Z, which only the slower of the two parsers reads. */
    private static Instant instant(String rfc3339) {
        return rfc3339.endsWith("Z")
                ? Instant.parse(rfc3339)
                : OffsetDateTime.parse(rfc3339).toInstant();
    }

    private static String present(String name, @Nullable String value) throws UnreadableRecord {
        if (value == null) {
            throw new UnreadableRecord(name + " is missing");
        }
        return value;
    }

    private static @Nullable String text(Header header) {
        return header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
