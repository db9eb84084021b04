package io.tutti.query.platform;

import io.tutti.contract.PublishedEvents;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** A mock that waits between polls as a real consumer does, and remembers where it was sent. */
final class PatientConsumer extends MockConsumer<byte[], byte[]> {

    /** When every event that {@link #event} makes was recorded. */
    static final Instant RECORDED = Instant.parse("2026-03-02T09:59:00Z");

    final Map<TopicPartition, Long> seeks = new ConcurrentHashMap<>();

    /** Closing waits for it; null for not at all. */
    volatile @Nullable CountDownLatch mayClose;

    volatile boolean closing;
    volatile boolean interruptedWhileClosing;

    PatientConsumer() {
        super("none");
    }

    void assign(TopicPartition... partitions) {
        schedulePollTask(() -> rebalance(List.of(partitions)));
    }

    @SafeVarargs
    final void deliver(ConsumerRecord<byte[], byte[]>... records) {
        schedulePollTask(() -> {
            for (ConsumerRecord<byte[], byte[]> one : records) {
                addRecord(one);
                updateEndOffsets(Map.of(new TopicPartition(one.topic(), one.partition()), one.offset() + 1));
            }
        });
    }

    @Override
    public void seek(TopicPartition partition, long offset) {
        super.seek(partition, offset);
        seeks.put(partition, offset);
    }

    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
        return super.poll(timeout);
    }

    @Override
    public void close(CloseOptions options) {
        closing = true;
        CountDownLatch waiting = mayClose;
        if (waiting != null) {
            try {
                waiting.await();
            } catch (InterruptedException e) {
                interruptedWhileClosing = true;
            }
        }
        super.close(options);
    }

    /** A record as the write side publishes it. */
    static ConsumerRecord<byte[], byte[]> event(TopicPartition partition, long offset, long sequence) {
        ConsumerRecord<byte[], byte[]> kafka = new ConsumerRecord<>(
                partition.topic(),
                partition.partition(),
                offset,
                "key".getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_id",
                        "e-" + sequence,
                        "ce_specversion",
                        "1.0",
                        "ce_type",
                        "tutti.pursuit.opened",
                        "ce_subject",
                        "00000000-0000-4000-8000-000000000001",
                        "ce_time",
                        RECORDED.toString(),
                        "ce_dataschema",
                        PublishedEvents.dataSchema("tutti.pursuit.opened", 1),
                        "ce_sequence",
                        Long.toString(sequence),
                        "ce_actor",
                        "m-1")
                .forEach((name, value) -> kafka.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return kafka;
    }
}
