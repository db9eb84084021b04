package io.tutti.query.statetopic;

import io.tutti.contract.EventCodec;
import io.tutti.contract.EventType;
import io.tutti.contract.PublishedEvents;
import io.tutti.contract.collaboration.PursuitCollaboration;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.idempotency.IdempotencyKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * States as records: CloudEvents in binary mode under the pursuit's id, the same record for the same state, whoever makes
 * it. What takes a state back has the headers and no value.
 */
final class StateRecords {

    private static final EventType TYPE = EventCodec.typeOf(PursuitCollaboration.class);
    private static final String SOURCE = "urn:tutti:query-service";
    private static final String SEQUENCE = PublishedEvents.HEADER_PREFIX + PublishedEvents.SEQUENCE;
    private static final String TIME = PublishedEvents.HEADER_PREFIX + "time";

    private StateRecords() {}

    /** The record of a state, or of its taking back. */
    static ProducerRecord<byte[], byte[]> of(PursuitId id, Present present, int partition) {
        PursuitCollaboration state = present.state();
        byte[] json = state == null ? null : state.json();
        UUID unique = IdempotencyKey.fingerprint(
                json == null ? "hidden:" + id + ":" + present.version() : new String(json, StandardCharsets.UTF_8));
        ProducerRecord<byte[], byte[]> record =
                record(id, unique, partition, present.since().toEpochMilli(), json);
        Headers headers = record.headers();
        add(headers, SEQUENCE, Long.toString(present.version()));
        add(headers, TIME, present.since().toString());
        if (state != null) {
            add(headers, "ce_dataschema", PublishedEvents.dataSchema(TYPE.name(), TYPE.revision()));
            add(headers, "content-type", "application/json");
        }
        return record;
    }

    /** The record that takes back what is held of a pursuit that is not there any more. It has no place in its order. */
    static ProducerRecord<byte[], byte[]> gone(PursuitId id, Held held, int partition) {
        UUID unique = IdempotencyKey.fingerprint("gone:" + id + ":" + held.version() + ":" + held.says());
        return record(id, unique, partition, null, null);
    }

    private static ProducerRecord<byte[], byte[]> record(
            PursuitId id, UUID unique, int partition, @Nullable Long time, byte @Nullable [] json) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(PublishedEvents.COLLABORATION_TOPIC, partition, time, key(id), json);
        Headers headers = record.headers();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", unique.toString());
        add(headers, "ce_source", SOURCE);
        add(headers, "ce_type", TYPE.name());
        add(headers, "ce_subject", id.toString());
        add(headers, PublishedEvents.HEADER_PREFIX + PublishedEvents.PARTITION_KEY, id.toString());
        return record;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] key(PursuitId id) {
        return id.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The partition in which a pursuit's states lie: the one that Kafka's clients choose for its key. */
    static int partition(PursuitId id, int partitions) {
        return Utils.toPositive(Utils.murmur2(key(id))) % partitions;
    }

    /** Of which pursuit a record is; empty for a stranger's. */
    static Optional<PursuitId> pursuit(ConsumerRecord<byte[], byte[]> record) {
        try {
            return record.key() == null
                    ? Optional.empty()
                    : Optional.of(PursuitId.of(new String(record.key(), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What a record says of its pursuit; empty when nothing is held of it any more. */
    static Optional<Held> held(ConsumerRecord<byte[], byte[]> record) {
        try {
            if (record.value() != null) {
                return Optional.of(Held.of(PursuitCollaboration.of(record.value())));
            }
            String version = text(record.headers().lastHeader(SEQUENCE));
            String since = text(record.headers().lastHeader(TIME));
            return version == null || since == null
                    ? Optional.empty()
                    : Optional.of(new Held(Long.parseLong(version), Instant.parse(since), null, null));
        } catch (JacksonException | IllegalArgumentException | NullPointerException | DateTimeParseException e) {
            return Optional.of(Held.unreadable());
        }
    }

    private static @Nullable String text(@Nullable Header header) {
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
