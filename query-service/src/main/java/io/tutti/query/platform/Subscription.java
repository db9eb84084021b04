package io.tutti.query.platform;

import io.tutti.contract.Anonymous;
import io.tutti.query.platform.CloudEventReader.UnreadableRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One consumer's membership in the group, from subscribing to leaving: poll, fold, save positions, and again. Runs in
 * one thread.
 *
 * <p>Where the store is away, the same batch is tried again until it is stored, while the consumer goes on polling with
 * all partitions paused: so it stays in the group. What Kafka throws ends the subscription; the next one continues at
 * the stored positions.
 */
final class Subscription implements ConsumerRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(Subscription.class);

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration FIRST_BACKOFF = Duration.ofMillis(100);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(5);
    private static final Duration STANDING_EVERY = Duration.ofSeconds(5);

    /** Where asking for the standing is slow, it is asked for less often: it takes 2% of the time at most. */
    private static final int STANDING_REST = 50;

    private final Consumer<byte[], byte[]> consumer;
    private final Supplier<Optional<Uuid>> topicId;
    private final Projection projection;
    private final Positions positions;
    private final UnreadableRecords unreadable;
    private final ProjectionState state;

    /** Assigned, but not yet at their stored positions; paused until they are. */
    private final Set<TopicPartition> unsettled = new HashSet<>();

    private @Nullable Uuid known;
    private long standingDue = System.nanoTime();

    /**
     * A membership that is yet to begin.
     *
     * @param topicId tells the topic from another one of its name; empty while there is none
     */
    Subscription(
            Consumer<byte[], byte[]> consumer,
            Supplier<Optional<Uuid>> topicId,
            Projection projection,
            Positions positions,
            UnreadableRecords unreadable,
            ProjectionState state) {
        this.consumer = consumer;
        this.topicId = topicId;
        this.projection = projection;
        this.positions = positions;
        this.unreadable = unreadable;
        this.state = state;
    }

    void run(BooleanSupplier stopping) {
        consumer.subscribe(List.of(projection.topic()), this);
        while (!stopping.getAsBoolean()) {
            lookAtTopic();
            untilDone(this::settle);
            ConsumerRecords<byte[], byte[]> records = poll();
            if (!records.isEmpty()) {
                long began = System.nanoTime();
                untilDone(() -> fold(records));
                LockSupport.parkNanos(projection.gathering().toNanos() - (System.nanoTime() - began));
            } else {
                state.lag(consumer.assignment().size(), waiting(), null);
            }
            untilDone(this::refreshStanding);
        }
    }

    private ConsumerRecords<byte[], byte[]> poll() {
        try {
            return consumer.poll(POLL);
        } catch (InvalidOffsetException e) {
            // Read again from the beginning: what was folded before is skipped, and what is lost shows as gaps.
            LOG.warn("Positions of {} are not on the topic any more; it is read from its beginning", e.partitions(), e);
            untilDone(() -> positions.forget(e.partitions()));
            onPartitionsAssigned(e.partitions());
            return ConsumerRecords.empty();
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        // The store may be away right now, and this must not fail: they wait, at a harmless place, to be settled.
        consumer.pause(partitions);
        partitions.forEach(partition -> consumer.seek(partition, 0));
        unsettled.addAll(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        // Whatever was polled of them is stored or, at worst, stored late: the guard makes that harmless.
        unsettled.removeAll(partitions);
    }

    /** Whoever emptied a broker, or removed the topic, left positions behind that say nothing of the new one. */
    private void lookAtTopic() {
        Uuid found;
        try {
            found = topicId.get().orElse(null);
        } catch (KafkaException e) {
            LOG.debug("{} is looked at again", projection.topic(), e);
            return;
        }
        if (found != null && !found.equals(known)) {
            untilDone(() -> positions.of(projection.topic(), found.toString()));
            if (known != null) {
                LOG.warn("{} is not the topic that it was; it is read from its beginning", projection.topic());
                onPartitionsAssigned(consumer.assignment());
            }
            known = found;
        }
    }

    private void settle() {
        if (unsettled.isEmpty() || known == null) {
            return;
        }
        Map<TopicPartition, Long> stored = positions.read(unsettled);
        stored.forEach(consumer::seek);
        Set<TopicPartition> fresh = new HashSet<>(unsettled);
        fresh.removeAll(stored.keySet());
        if (!fresh.isEmpty()) {
            consumer.seekToBeginning(fresh);
        }
        consumer.resume(unsettled);
        LOG.info("Following {} from {}", unsettled, stored);
        unsettled.clear();
    }

    private void fold(ConsumerRecords<byte[], byte[]> records) {
        List<RecordedEvent> events = new ArrayList<>(records.count());
        for (ConsumerRecord<byte[], byte[]> kafka : records) {
            try {
                events.add(CloudEventReader.read(kafka));
            } catch (UnreadableRecord e) {
                LOG.warn("{}-{}@{} is no event: {}", kafka.topic(), kafka.partition(), kafka.offset(), e.getMessage());
                unreadable.keep(kafka, String.valueOf(e.getMessage()));
            }
        }
        Instant oldest = events.isEmpty() ? null : recordedAt(events.getFirst());
        state.lag(consumer.assignment().size(), waiting() + events.size(), oldest);
        projection.apply(events);

        Map<TopicPartition, OffsetAndMetadata> next = records.nextOffsets();
        positions.save(next.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().offset())));
        state.folded(events.size());
        state.lag(consumer.assignment().size(), waiting(), events.isEmpty() ? null : recordedAt(events.getLast()));
        commit(next);
    }

    /** Anonymous events come with the day only, which says nothing of how late they are. */
    private static @Nullable Instant recordedAt(RecordedEvent event) {
        return event.actor().equals(Anonymous.ACTOR) ? null : event.recordedAt();
    }

    /** For the lag that other tools show; nothing here reads it back. */
    private void commit(Map<TopicPartition, OffsetAndMetadata> next) {
        Map<TopicPartition, OffsetAndMetadata> own = new HashMap<>(next);
        own.keySet().retainAll(consumer.assignment());
        consumer.commitAsync(own, (offsets, e) -> {
            if (e != null) {
                LOG.debug("Offsets not committed to Kafka", e);
            }
        });
    }

    private long waiting() {
        return consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }

    private void refreshStanding() {
        long began = System.nanoTime();
        if (began - standingDue >= 0) {
            state.standing(projection.standing(), unreadable.count(projection.topic()));
            long ended = System.nanoTime();
            standingDue = ended + Math.max(STANDING_EVERY.toNanos(), STANDING_REST * (ended - began));
        }
    }

    private void untilDone(Runnable step) {
        Duration backoff = FIRST_BACKOFF;
        while (true) {
            try {
                step.run();
                state.running();
                return;
            } catch (KafkaException e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.warn("Trying again in {} ms: {}", backoff.toMillis(), e.toString());
                LOG.debug("Store failure", e);
                state.retrying(e);
            }
            hold(backoff);
            backoff = min(backoff.multipliedBy(2), LONGEST_BACKOFF);
        }
    }

    /** Waits as a living member of the group that takes no records. */
    private void hold(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        consumer.pause(consumer.assignment());
        for (long left = time.toNanos(); left > 0; left = until - System.nanoTime()) {
            consumer.poll(Duration.ofNanos(left));
        }
        Set<TopicPartition> settled = new HashSet<>(consumer.assignment());
        settled.removeAll(unsettled);
        consumer.resume(settled);
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
