package io.tutti.query.platform;

import io.tutti.query.platform.CloudEventReader.UnreadableRecord;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One reading of a whole topic from its beginning, beside and without effect on everything else that reads it. For one
 * thread. Every method but {@link #close} throws {@link KafkaException} when the broker is away.
 */
public final class TopicScan implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TopicScan.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration CLOSING = Duration.ofSeconds(1);

    private final Consumer<byte[], byte[]> consumer;
    private final String topic;
    private final Map<TopicPartition, Long> beginnings = new HashMap<>();
    private long total;
    private long done;
    private long unreadable;

    TopicScan(Consumer<byte[], byte[]> consumer, String topic) {
        this.consumer = consumer;
        this.topic = topic;
    }

    /**
     * Reads what is on the topic by now; called again, what has come since.
     *
     * @param events is given every event, in order per subject, repetitions included
     * @param progress is called every now and then
     */
    public void toEnd(java.util.function.Consumer<RecordedEvent> events, Runnable progress)
            throws InterruptedException {
        Map<TopicPartition, Long> ends = place();
        total = ends.entrySet().stream()
                .mapToLong(end -> end.getValue() - beginnings.getOrDefault(end.getKey(), 0L))
                .sum();
        try {
            long quietSince = System.nanoTime();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
                for (ConsumerRecord<byte[], byte[]> one : records) {
                    take(one, events);
                }
                done = beginnings.entrySet().stream()
                        .mapToLong(begin -> consumer.position(begin.getKey()) - begin.getValue())
                        .sum();
                progress.run();
                if (!records.isEmpty()) {
                    quietSince = System.nanoTime();
                } else if (System.nanoTime() - quietSince > PATIENCE.toNanos()) {
                    throw new KafkaException("Kafka gave nothing for " + PATIENCE.toSeconds() + " s");
                }
            }
        } catch (InterruptException e) {
            throw new InterruptedException("while reading " + topic);
        }
    }

    /** Takes in partitions that are not read yet, and says where all of them end by now. */
    private Map<TopicPartition, Long> place() {
        List<TopicPartition> all = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        List<TopicPartition> added =
                all.stream().filter(one -> !beginnings.containsKey(one)).toList();
        if (!added.isEmpty()) {
            consumer.assign(all);
            Map<TopicPartition, Long> from = consumer.beginningOffsets(added);
            from.forEach(consumer::seek);
            beginnings.putAll(from);
        }
        return consumer.endOffsets(all);
    }

    private void take(ConsumerRecord<byte[], byte[]> kafka, java.util.function.Consumer<RecordedEvent> events) {
        try {
            events.accept(CloudEventReader.read(kafka));
        } catch (UnreadableRecord e) {
            unreadable++;
            LOG.debug("{}-{}@{} is no event", kafka.topic(), kafka.partition(), kafka.offset(), e);
        }
    }

    /** Records that were read so far. */
    public long done() {
        return done;
    }

    /** Records that were on the topic when it was last looked at. */
    public long total() {
        return total;
    }

    /** Records that were read and are no events. */
    public long unreadable() {
        return unreadable;
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(CLOSING));
    }
}
