package io.tutti.query.platform;

import io.tutti.query.platform.CloudEventReader.UnreadableRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;

/** Reads again what a topic still holds of the past, with a consumer that lives for that one reading. */
public final class TopicPast {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration CLOSING = Duration.ofSeconds(1);

    private final Supplier<Consumer<byte[], byte[]>> consumers;

    TopicPast(Supplier<Consumer<byte[], byte[]>> consumers) {
        this.consumers = consumers;
    }

    /**
     * What a topic holds.
     *
     * @param beginnings the first offset of each partition
     * @param ends the offset after the last of each partition
     */
    public record Extent(Map<Integer, Long> beginnings, Map<Integer, Long> ends) {
        public Extent {
            beginnings = Map.copyOf(beginnings);
            ends = Map.copyOf(ends);
        }
    }

    /**
     * What a topic holds by now; nothing when it is not there.
     *
     * @throws org.apache.kafka.common.KafkaException when the broker does not answer in time
     */
    public Extent extent(String topic) {
        Consumer<byte[], byte[]> consumer = consumers.get();
        try {
            List<TopicPartition> all = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            return new Extent(byNumber(consumer.beginningOffsets(all)), byNumber(consumer.endOffsets(all)));
        } finally {
            consumer.close(CloseOptions.timeout(CLOSING));
        }
    }

    private static Map<Integer, Long> byNumber(Map<TopicPartition, Long> offsets) {
        return offsets.entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().partition(), Map.Entry::getValue));
    }

    /**
     * Reads what lies between two places of a topic, in order per partition.
     *
     * @param from the first offset to read, by partition; partitions that are not named are read from offset 0
     * @param until the offset before which to stop, by partition; partitions that are not named are not read
     * @param more is given events as they come and says whether it wants more
     * @return the offset to go on at, by partition of {@code until}; empty when the topic does not hold {@code from}: what
     *     was there is gone, or never was
     * @throws org.apache.kafka.common.KafkaException when the broker does not answer in time
     */
    public Optional<Map<Integer, Long>> read(
            String topic, Map<Integer, Long> from, Map<Integer, Long> until, Predicate<List<TailedEvent>> more) {
        Consumer<byte[], byte[]> consumer = consumers.get();
        try {
            Set<TopicPartition> all = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .collect(Collectors.toSet());
            if (!holds(consumer, topic, all, from)) {
                return Optional.empty();
            }
            Map<Integer, Long> next = new HashMap<>();
            until.forEach((partition, end) -> next.put(partition, from.getOrDefault(partition, 0L)));
            assign(consumer, topic, next, until);
            boolean wanted = true;
            while (wanted && !consumer.assignment().isEmpty()) {
                wanted = more.test(poll(consumer, until));
                consumer.assignment()
                        .forEach(one -> next.put(
                                one.partition(),
                                Math.min(consumer.position(one), until.getOrDefault(one.partition(), 0L))));
                assign(consumer, topic, next, until);
            }
            return Optional.of(next);
        } catch (OffsetOutOfRangeException e) {
            return Optional.empty(); // deleted just now
        } finally {
            consumer.close(CloseOptions.timeout(CLOSING));
        }
    }

    private static boolean holds(
            Consumer<byte[], byte[]> consumer, String topic, Set<TopicPartition> all, Map<Integer, Long> from) {
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(all);
        Map<TopicPartition, Long> ends = consumer.endOffsets(all);
        boolean known = from.entrySet().stream()
                .allMatch(e -> e.getValue() == 0 || all.contains(new TopicPartition(topic, e.getKey())));
        return known
                && all.stream().allMatch(one -> {
                    long first = from.getOrDefault(one.partition(), 0L);
                    return first >= beginnings.getOrDefault(one, 0L) && first <= ends.getOrDefault(one, 0L);
                });
    }

    private static void assign(
            Consumer<byte[], byte[]> consumer, String topic, Map<Integer, Long> next, Map<Integer, Long> until) {
        Set<TopicPartition> open = next.entrySet().stream()
                .filter(e -> e.getValue() < until.getOrDefault(e.getKey(), 0L))
                .map(e -> new TopicPartition(topic, e.getKey()))
                .collect(Collectors.toSet());
        if (!open.equals(consumer.assignment())) {
            Set<TopicPartition> before = consumer.assignment();
            consumer.assign(open);
            open.stream()
                    .filter(one -> !before.contains(one))
                    .forEach(one -> consumer.seek(one, next.getOrDefault(one.partition(), 0L)));
        }
    }

    private static List<TailedEvent> poll(Consumer<byte[], byte[]> consumer, Map<Integer, Long> until) {
        List<TailedEvent> events = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> kafka : consumer.poll(POLL)) {
            if (kafka.offset() < until.getOrDefault(kafka.partition(), 0L)) {
                try {
                    events.add(new TailedEvent(kafka.partition(), kafka.offset(), CloudEventReader.read(kafka)));
                } catch (UnreadableRecord e) {
                    // No event, so nothing happened; whoever follows the topic has told of it.
                }
            }
        }
        return events;
    }
}
