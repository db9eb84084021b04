package io.tutti.benchmarks;

import io.tutti.contract.EventCodec;
import io.tutti.contract.EventType;
import io.tutti.contract.PublishedEvents;
import io.tutti.contract.pursuit.AcknowledgementType;
import io.tutti.contract.pursuit.Artefact;
import io.tutti.contract.pursuit.ContributionAcknowledged;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.ContributionLogged;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.MemberJoined;
import io.tutti.contract.pursuit.Money;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitOpened;
import io.tutti.contract.pursuit.TeamRole;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * A topic as years of work fill it: 1,000,000 events of 10,000 pursuits, of which a few hundred are under way at any
 * moment.
 */
final class YearsOfWork {

    private static final int PURSUITS = 10_000;
    private static final int EVENTS_EACH = 100;
    private static final int ACTIVE = 500;
    static final int EVENTS = PURSUITS * EVENTS_EACH;
    static final int PARTITIONS = 6;
    private static final Department SALES = new Department("sales");
    private static final Department LEGAL = new Department("legal");
    private static final String TEXT =
            "A contribution of the usual length says in a few sentences what it is about. ".repeat(4);

    private YearsOfWork() {}

    /**
     * Fills the topic as years of work do: at any moment {@link #ACTIVE} pursuits are under way and take turns, and
     * whenever one ends the next begins.
     */
    static void publish(String bootstrap) throws Exception {
        createTopic(bootstrap);
        List<UUID> pursuits =
                IntStream.range(0, PURSUITS).mapToObj(i -> UUID.randomUUID()).toList();
        Instant start = Instant.parse("2026-01-05T08:00:00Z");
        try (KafkaProducer<byte[], byte[]> producer = producer(bootstrap)) {
            for (int turn = 0; turn < EVENTS_EACH * PURSUITS / ACTIVE + EVENTS_EACH; turn++) {
                Instant at = start.plus(Duration.ofHours(12L * turn));
                for (int lane = 0; lane < ACTIVE; lane++) {
                    // Lanes are shifted against each other, so that pursuits begin and end all the time.
                    int step = turn - lane * EVENTS_EACH / ACTIVE;
                    int number = Math.floorDiv(step, EVENTS_EACH) * ACTIVE + lane;
                    if (step >= 0 && number < PURSUITS) {
                        int sequence = step % EVENTS_EACH;
                        UUID pursuit = pursuits.get(number);
                        var _ = producer.send(record(pursuit, sequence, at, event(pursuit, sequence, at)));
                    }
                }
            }
            producer.flush();
        }
    }

    /** So many pursuits of so many events each, one after the other. */
    static void publish(KafkaProducer<byte[], byte[]> producer, int pursuits, int eventsEach) {
        Instant start = Instant.parse("2026-01-05T08:00:00Z");
        for (int number = 0; number < pursuits; number++) {
            UUID pursuit = pursuit(number, eventsEach);
            for (int sequence = 0; sequence < eventsEach; sequence++) {
                Instant at = start.plus(Duration.ofHours(2L * sequence));
                var _ = producer.send(record(pursuit, sequence, at, event(pursuit, sequence, at)));
            }
        }
        producer.flush();
    }

    /** One of those that are published so. */
    static UUID pursuit(int number, int eventsEach) {
        // As far from each other as those of real pursuits: maps would be slow with ids of one hash code.
        return UUID.nameUUIDFromBytes((number + " of " + eventsEach).getBytes(StandardCharsets.UTF_8));
    }

    static void createTopic(String bootstrap) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(PublishedEvents.TOPIC, Optional.of(PARTITIONS), Optional.empty())))
                    .all()
                    .get();
        }
    }

    static KafkaProducer<byte[], byte[]> producer(String bootstrap) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrap,
                        "linger.ms",
                        20,
                        "batch.size",
                        512 * 1024,
                        "compression.type",
                        "lz4"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private static PursuitEvent event(UUID pursuit, int sequence, Instant at) {
        MemberId ana = new MemberId("ana");
        MemberId leo = new MemberId("leo");
        return switch (sequence) {
            case 0 ->
                new PursuitOpened(
                        "Account",
                        "Objective",
                        new Money(BigDecimal.TEN, Currency.getInstance("EUR")),
                        true,
                        LocalDate.of(2026, 12, 1),
                        List.of(LEGAL, SALES),
                        null,
                        null,
                        null);
            case 1 -> new MemberJoined(ana, null, SALES, TeamRole.LEAD);
            case 2 -> new MemberJoined(leo, null, LEGAL, TeamRole.CONTRIBUTOR);
            default ->
                sequence % 2 == 1
                        ? new ContributionLogged(
                                contribution(pursuit, sequence),
                                leo,
                                LEGAL,
                                Artefact.LEGAL.kind(),
                                Artefact.LEGAL,
                                "Title",
                                TEXT,
                                List.of(),
                                List.of(),
                                at)
                        : new ContributionAcknowledged(
                                UUID.randomUUID(),
                                contribution(pursuit, sequence - 1),
                                ana,
                                SALES,
                                AcknowledgementType.ACCEPTED,
                                null,
                                at);
        };
    }

    private static ContributionId contribution(UUID pursuit, int sequence) {
        return new ContributionId(new UUID(pursuit.getMostSignificantBits(), sequence));
    }

    private static ProducerRecord<byte[], byte[]> record(UUID pursuit, int sequence, Instant at, PursuitEvent event) {
        EventType type = EventCodec.typeOf(event.getClass());
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(PublishedEvents.TOPIC, bytes(pursuit.toString()), EventCodec.encode(event));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", new UUID(pursuit.getLeastSignificantBits(), sequence).toString(),
                        "ce_source", "urn:tutti:benchmark",
                        "ce_type", type.name(),
                        "ce_subject", pursuit.toString(),
                        "ce_time", at.toString(),
                        "ce_dataschema", PublishedEvents.dataSchema(type.name(), type.revision()),
                        "ce_sequence", Integer.toString(sequence),
                        "ce_actor", "ana",
                        "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, bytes(value)));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
