package io.tutti.standalone;

import io.tutti.contract.PublishedEvents;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What lies on a topic by now. */
final class TopicRecords {

    private TopicRecords() {}

    /**
     * All of it, in order per partition.
     *
     * @param isolation as Kafka names it: {@code read_committed} or {@code read_uncommitted}
     */
    static List<ConsumerRecord<String, String>> all(String bootstrapServers, String topic, String isolation) {
        Map<String, Object> properties = Map.of("bootstrap.servers", bootstrapServers, "isolation.level", isolation);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, String>> all = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
            return all;
        }
    }

    /** A CloudEvents attribute, by its name without prefix. */
    static String header(ConsumerRecord<?, ?> published, String attribute) {
        return new String(
                Objects.requireNonNull(published.headers().lastHeader(PublishedEvents.HEADER_PREFIX + attribute))
                        .value(),
                StandardCharsets.UTF_8);
    }
}
