package io.tutti.query.statetopic;

import io.tutti.contract.PublishedEvents;
import io.tutti.contract.pursuit.PursuitId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the topic true in the partitions that the group gives to this process, from subscribing to leaving. The group says
 * who writes where; that nobody else does, the broker sees to, by the ids of the lanes' producers. Whatever fails ends it;
 * the next one reads what the topic holds and goes on from there. For one thread.
 */
final class StatePublisher implements ConsumerRebalanceListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StatePublisher.class);

    private static final String TOPIC = PublishedEvents.COLLABORATION_TOPIC;
    private static final String PRODUCERS = "tutti-collaboration-";
    /** Nobody reads its own writes there, and a transaction costs as much for one state as for many. */
    private static final Duration POLL = Duration.ofMillis(200);

    private static final Duration LOOK_AT_DOUBTS = Duration.ofSeconds(1);

    private final Consumer<byte[], byte[]> consumer;
    private final Function<String, Producer<byte[], byte[]>> producers;
    private final Supplier<Optional<Uuid>> topicId;
    private final States states;
    private final Set<PursuitId> news;
    private final Figures figures;
    private final InstantSource clock = InstantSource.system();
    private final Map<Integer, Lane> lanes = new HashMap<>();

    private @Nullable Uuid known;
    private long doubtsDue = System.nanoTime();

    /**
     * A publisher that is yet to run.
     *
     * @param producers by the id that shuts out earlier ones
     * @param topicId tells the topic from another one of its name; empty while there is none
     * @param news pursuits that may have changed, added by any thread and taken from here
     */
    StatePublisher(
            Consumer<byte[], byte[]> consumer,
            Function<String, Producer<byte[], byte[]>> producers,
            Supplier<Optional<Uuid>> topicId,
            States states,
            Set<PursuitId> news,
            Figures figures) {
        this.consumer = consumer;
        this.producers = producers;
        this.topicId = topicId;
        this.states = states;
        this.news = news;
        this.figures = figures;
    }

    /** What it lets others see. */
    interface Figures {

        /** A look at everything has ended well. */
        void looked(int partitions, int waiting, @Nullable Instant behindSince);

        void published(int records);
    }

    void run(BooleanSupplier stopping) {
        consumer.subscribe(List.of(TOPIC), this);
        while (!stopping.getAsBoolean()) {
            lookAtTopic();
            begin();
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                Optional.ofNullable(lanes.get(record.partition())).ifPresent(lane -> lane.read(record));
            }
            open();
            distribute();
            lanes.values().forEach(lane -> figures.published(lane.publish(states, clock.instant())));
            settle();
            figures.looked(
                    lanes.size(),
                    lanes.values().stream().mapToInt(Lane::waiting).sum(),
                    lanes.values().stream()
                            .map(Lane::behindSince)
                            .filter(Objects::nonNull)
                            .min(Instant::compareTo)
                            .orElse(null));
        }
    }

    /** What is known of a topic is not true of another one that has its name by now. */
    private void lookAtTopic() {
        Uuid found = topicId.get().orElse(null);
        if (known != null && !known.equals(found)) {
            throw new KafkaException("The topic " + TOPIC + " is not the one it was; all states are published anew");
        }
        known = found;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        // Nothing is read before nobody else can write any more.
        consumer.pause(partitions);
        partitions.forEach(one -> consumer.seek(one, 0));
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        partitions.forEach(
                one -> Optional.ofNullable(lanes.remove(one.partition())).ifPresent(Lane::close));
    }

    private void begin() {
        for (TopicPartition one : consumer.assignment()) {
            if (!lanes.containsKey(one.partition())) {
                lanes.put(one.partition(), begun(one));
                consumer.seekToBeginning(List.of(one));
                consumer.resume(List.of(one));
            }
        }
    }

    private Lane begun(TopicPartition one) {
        Producer<byte[], byte[]> producer = producers.apply(PRODUCERS + one.partition());
        try {
            producer.initTransactions();
            return new Lane(
                    one.partition(), producer, consumer.endOffsets(List.of(one)).getOrDefault(one, 0L));
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    private void open() {
        for (Lane lane : lanes.values()) {
            TopicPartition one = new TopicPartition(TOPIC, lane.partition());
            if (!lane.isOpen() && states.isReady() && lane.isRead(consumer.position(one))) {
                consumer.pause(List.of(one));
                int partitions = partitions();
                lane.open(
                        states.all().stream()
                                .filter(id -> StateRecords.partition(id, partitions) == lane.partition())
                                .toList(),
                        clock.instant());
                LOG.info("States are published to {}", one);
            }
        }
    }

    /** Those of other processes' lanes are theirs. A lane that is not open yet will look at all of its pursuits. */
    private void distribute() {
        List<PursuitId> ids = new ArrayList<>(news);
        ids.forEach(news::remove);
        if (!ids.isEmpty() && !lanes.isEmpty()) {
            int partitions = partitions();
            ids.forEach(id -> Optional.ofNullable(lanes.get(StateRecords.partition(id, partitions)))
                    .filter(Lane::isOpen)
                    .ifPresent(lane -> lane.changed(List.of(id), clock.instant())));
        }
    }

    private int partitions() {
        int found = consumer.partitionsFor(TOPIC).size();
        if (found == 0) {
            throw new KafkaException("There is no topic " + TOPIC);
        }
        return found;
    }

    private void settle() {
        List<PursuitId> doubtful = lanes.values().stream()
                .flatMap(lane -> lane.doubtful().stream())
                .toList();
        if (!doubtful.isEmpty() && System.nanoTime() - doubtsDue >= 0) {
            doubtsDue = System.nanoTime() + LOOK_AT_DOUBTS.toNanos();
            if (states.documentsAreCurrent()) {
                Map<PursuitId, Present> stored = states.stored(doubtful);
                lanes.values().forEach(lane -> figures.published(lane.settle(stored, clock.instant())));
            }
        }
    }

    @Override
    public void close() {
        lanes.values().forEach(Lane::close);
        lanes.clear();
    }
}
