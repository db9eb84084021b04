package io.tutti.standalone;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What lies on a topic, and what happens to topics and groups in the life of a broker. */
final class PublicTopic implements AutoCloseable {

    private final Map<String, Object> broker;
    private final Admin admin;

    PublicTopic(String bootstrapServers) {
        broker = Map.of("bootstrap.servers", bootstrapServers);
        admin = Admin.create(broker);
    }

    /** Every event once: its id, pursuit, sequence and type, as the example subscribers store them. */
    List<String> events(String topic) {
        return records(topic).stream()
                .map(record -> String.join(
                        " ",
                        header(record, "ce_id"),
                        header(record, "ce_subject"),
                        header(record, "ce_sequence"),
                        header(record, "ce_type")))
                .distinct()
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> records(String topic) {
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(broker, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> all = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            consumer.assign(all);
            consumer.seekToBeginning(all);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (all.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** The next event of a pursuit comes in a form that nobody can read. */
    void damageNext(String topic, String pursuit) {
        ConsumerRecord<String, byte[]> last = records(topic).stream()
                .filter(record -> header(record, "ce_subject").equals(pursuit))
                .toList()
                .getLast();
        long next = Long.parseLong(header(last, "ce_sequence")) + 1;
        ProducerRecord<String, byte[]> damaged =
                new ProducerRecord<>(topic, null, last.key(), "[]".getBytes(StandardCharsets.UTF_8), last.headers());
        replace(damaged, "ce_id", UUID.randomUUID().toString());
        replace(damaged, "ce_sequence", Long.toString(next));
        send(List.of(damaged));
    }

    private static void replace(ProducerRecord<?, ?> record, String header, String value) {
        record.headers().remove(header).add(header, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Every record comes once more, as after a failure of the publisher. */
    void deliverAgain(String topic) {
        send(records(topic), topic);
    }

    /** A topic with the beginning of one pursuit, of which one event is missing. */
    String copyWithAHole(String topic, int missing) throws ExecutionException, InterruptedException {
        String copy = topic + ".with-a-hole";
        admin.createTopics(List.of(new NewTopic(copy, Optional.of(1), Optional.empty())))
                .all()
                .get();
        List<ConsumerRecord<String, byte[]>> records = records(topic);
        String key = records.getFirst().key();
        send(
                records.stream()
                        .filter(record -> record.key().equals(key))
                        .filter(record -> !header(record, "ce_sequence").equals(Integer.toString(missing)))
                        .toList(),
                copy);
        return copy;
    }

    private void send(List<ConsumerRecord<String, byte[]>> records, String topic) {
        send(records.stream()
                .map(record -> new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers()))
                .toList());
    }

    private void send(List<ProducerRecord<String, byte[]>> records) {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer())) {
            records.forEach(producer::send);
        }
    }

    /** Moves what a group without members has committed. */
    void moveOffsets(String group, LongUnaryOperator move) throws ExecutionException, InterruptedException {
        forgetTheDead(group);
        Map<TopicPartition, OffsetAndMetadata> moved = new HashMap<>();
        committed(group)
                .forEach((partition, offset) ->
                        moved.put(partition, new OffsetAndMetadata(move.applyAsLong(offset.offset()))));
        admin.alterConsumerGroupOffsets(group, moved).all().get();
    }

    void moveOffsetsToTheEnd(String group) throws ExecutionException, InterruptedException {
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(broker, new StringDeserializer(), new ByteArrayDeserializer())) {
            Map<TopicPartition, OffsetAndMetadata> ends =
                    consumer.endOffsets(committed(group).keySet()).entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, end -> new OffsetAndMetadata(end.getValue())));
            admin.alterConsumerGroupOffsets(group, ends).all().get();
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(String group)
            throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
    }

    /** The broker would wait for a killed member until its session ends; tests do not. */
    private void forgetTheDead(String group) throws ExecutionException, InterruptedException {
        admin.removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
                .all()
                .get();
    }

    @Override
    public void close() {
        admin.close();
    }
}
