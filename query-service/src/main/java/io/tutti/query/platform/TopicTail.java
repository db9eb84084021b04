package io.tutti.query.platform;

import io.tutti.query.platform.CloudEventReader.UnreadableRecord;
import io.tutti.query.platform.TailStart.Edge;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows all partitions of a topic for one listener, in a thread of its own, as long as the process runs. Where it is
 * lives in memory only: after an outage of the broker it goes on where it was, after a restart where its listener says.
 */
public final class TopicTail {

    /** How the following goes. */
    public enum Phase {
        /** The topic was not reached yet. */
        STARTING,
        FOLLOWING,
        /** The broker is away, or the listener failed; it is tried again. */
        RETRYING,
        STOPPED,
        /** An error ended it that should not be; only a restart helps. */
        DEAD
    }

    private static final Logger LOG = LoggerFactory.getLogger(TopicTail.class);

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration FIRST_BACKOFF = Duration.ofMillis(100);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(5);
    private static final Duration ENDING = Duration.ofSeconds(5);
    private static final Duration CLOSING = Duration.ofSeconds(1);

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Supplier<Optional<Uuid>> topicId;
    private final TopicListener listener;

    /** The next offset to read of each known partition. */
    private final Map<TopicPartition, Long> next = new HashMap<>();

    private @Nullable Uuid known;
    private @Nullable Map<TopicPartition, Long> endsAtFirst;
    private Duration backoff = FIRST_BACKOFF;
    private volatile Phase phase = Phase.STARTING;
    private volatile String failure = "";
    private volatile boolean current;
    private volatile boolean stopping;
    private volatile int partitions;
    private volatile long lag;
    private final LongAdder events = new LongAdder();
    private volatile @Nullable Thread thread;

    /**
     * A tail that is yet to start.
     *
     * @param topicId tells the topic from another one of its name; empty while there is none
     */
    TopicTail(Supplier<Consumer<byte[], byte[]>> consumers, Supplier<Optional<Uuid>> topicId, TopicListener listener) {
        this.consumers = consumers;
        this.topicId = topicId;
        this.listener = listener;
    }

    String name() {
        return listener.name();
    }

    void start() {
        stopping = false;
        thread = Thread.ofPlatform()
                .daemon()
                .name("tutti-tail-" + listener.name())
                .start(this::run);
    }

    /** Tells the thread to end, and does not wait for it. Once: a second interrupt would disturb its closing. */
    void end() {
        if (stopping) {
            return;
        }
        stopping = true;
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }

    void stop() {
        end();
        Thread running = thread;
        try {
            if (running != null) {
                boolean _ = running.join(ENDING);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isRunning() {
        Thread running = thread;
        return running != null && running.isAlive();
    }

    /** How the following goes. */
    public Phase phase() {
        return phase;
    }

    /** Why it is tried again or ended, or empty. */
    public String failure() {
        return failure;
    }

    /** Whether everything was received that the topic held when it was first reached. */
    public boolean isCurrent() {
        return current;
    }

    /** Number of partitions followed; 0 while the topic does not exist or was not reached yet. */
    public int partitions() {
        return partitions;
    }

    /** Records that are known to be on the topic and were not received yet. */
    public long lagEvents() {
        return lag;
    }

    /** Events received since the process started. */
    public long events() {
        return events.sum();
    }

    private void run() {
        try {
            while (!stopping) {
                try {
                    follow();
                } catch (RuntimeException e) {
                    retryLater("Following " + listener.topic(), e);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("{} ends", listener.name(), e);
        } catch (Error e) {
            phase = Phase.DEAD;
            failure = e.toString();
            LOG.error("The tail of {} ended by an error that should not be", listener.name(), e);
            return;
        }
        phase = Phase.STOPPED;
    }

    private void follow() throws InterruptedException {
        Consumer<byte[], byte[]> consumer = consumers.get();
        try {
            while (!stopping) {
                lookAtTopic();
                place(consumer);
                deliver(poll(consumer));
                consumer.assignment().forEach(partition -> next.put(partition, consumer.position(partition)));
                lag = next.keySet().stream()
                        .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                        .sum();
                noteWhetherCurrent();
                succeeded();
            }
        } catch (InterruptException e) {
            throw new InterruptedException("while polling");
        } finally {
            // The client closes only half of itself in a thread that is told to end.
            boolean _ = Thread.interrupted();
            consumer.close(CloseOptions.timeout(CLOSING));
        }
    }

    /** What was read of a topic is not the past of another one that has its name by now: that is read anew, by a new consumer. */
    private void lookAtTopic() {
        Uuid found = topicId.get().orElse(known);
        boolean another = known != null && !known.equals(found);
        known = found;
        if (another) {
            next.clear();
            throw new KafkaException(listener.topic() + " is not the topic that it was; it is read from its beginning");
        }
    }

    /** Takes partitions in that are not read yet: all, by a consumer that is new. Asks the broker only every 2 s. */
    private void place(Consumer<byte[], byte[]> consumer) {
        Set<TopicPartition> all = consumer.partitionsFor(listener.topic()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .collect(Collectors.toSet());
        Set<TopicPartition> unknown =
                all.stream().filter(one -> !next.containsKey(one)).collect(Collectors.toSet());
        if (endsAtFirst == null) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            Map<TopicPartition, Long> begin =
                    listener.start().others() == Edge.END ? ends : consumer.beginningOffsets(all);
            move(unknown.stream()
                    .collect(Collectors.toMap(
                            one -> one,
                            one -> listener.start()
                                    .offsets()
                                    .getOrDefault(one.partition(), begin.getOrDefault(one, 0L)))));
            endsAtFirst = ends;
        } else if (!unknown.isEmpty()) {
            move(consumer.beginningOffsets(unknown));
        }
        if (!consumer.assignment().equals(next.keySet())) {
            Set<TopicPartition> read = consumer.assignment();
            consumer.assign(next.keySet());
            next.forEach((one, offset) -> {
                if (!read.contains(one)) {
                    consumer.seek(one, offset);
                }
            });
            partitions = next.size();
            LOG.info("{} follows {}", listener.name(), new TreeMap<>(byNumber(next)));
        }
    }

    private void move(Map<TopicPartition, Long> places) {
        if (!places.isEmpty()) {
            listener.placed(byNumber(places));
            next.putAll(places);
        }
    }

    private static Map<Integer, Long> byNumber(Map<TopicPartition, Long> offsets) {
        return offsets.entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().partition(), Map.Entry::getValue));
    }

    private ConsumerRecords<byte[], byte[]> poll(Consumer<byte[], byte[]> consumer) throws InterruptedException {
        if (next.isEmpty()) {
            Thread.sleep(POLL);
            return ConsumerRecords.empty();
        }
        try {
            return consumer.poll(POLL);
        } catch (OffsetOutOfRangeException e) {
            Collection<TopicPartition> gone = e.offsetOutOfRangePartitions().keySet();
            LOG.warn("What {} reads next is not on the topic any more; it goes on at the beginning", gone, e);
            Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(gone);
            move(beginnings);
            beginnings.forEach(consumer::seek);
            return ConsumerRecords.empty();
        }
    }

    private void deliver(ConsumerRecords<byte[], byte[]> records) throws InterruptedException {
        List<TailedEvent> batch = new ArrayList<>(records.count());
        for (ConsumerRecord<byte[], byte[]> kafka : records) {
            try {
                batch.add(new TailedEvent(kafka.partition(), kafka.offset(), CloudEventReader.read(kafka)));
            } catch (UnreadableRecord e) {
                LOG.debug("{}-{}@{} is no event", kafka.topic(), kafka.partition(), kafka.offset(), e);
            }
        }
        while (true) {
            try {
                if (batch.isEmpty()) {
                    listener.idle();
                } else {
                    listener.received(batch);
                    events.add(batch.size());
                }
                return;
            } catch (RuntimeException e) {
                retryLater(listener.name(), e);
            }
        }
    }

    private void noteWhetherCurrent() {
        Map<TopicPartition, Long> ends = endsAtFirst;
        if (!current
                && ends != null
                && ends.entrySet().stream().allMatch(e -> next.getOrDefault(e.getKey(), 0L) >= e.getValue())) {
            listener.current();
            current = true;
        }
    }

    private void succeeded() {
        phase = Phase.FOLLOWING;
        failure = "";
        backoff = FIRST_BACKOFF;
    }

    private void retryLater(String what, RuntimeException e) throws InterruptedException {
        LOG.warn("{} is tried again in {} ms: {}", what, backoff.toMillis(), e.toString());
        LOG.debug("Tail failure", e);
        phase = Phase.RETRYING;
        failure = String.valueOf(e.getMessage());
        Thread.sleep(backoff);
        backoff = backoff.multipliedBy(2).compareTo(LONGEST_BACKOFF) < 0 ? backoff.multipliedBy(2) : LONGEST_BACKOFF;
    }
}
