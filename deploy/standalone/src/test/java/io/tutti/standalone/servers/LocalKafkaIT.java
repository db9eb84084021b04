package io.tutti.standalone.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaIT {

    private static final TopicPartition PARTITION = new TopicPartition("kept", 0);

    @TempDir
    Path temp;

    @Test
    void a_restart_on_the_same_or_another_port_keeps_all_records() throws Exception {
        int port;
        try (LocalKafka kafka = LocalKafka.start(temp, 0)) {
            port = kafka.port();
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
                admin.createTopics(List.of(new NewTopic(PARTITION.topic(), 1, (short) 1)))
                        .all()
                        .get();
            }
            send(kafka, "first");
        }
        try (LocalKafka kafka = LocalKafka.start(temp, port)) {
            assertThat(kafka.port()).isEqualTo(port);
            send(kafka, "second");
        }
        try (LocalKafka kafka = LocalKafka.start(temp, 0)) {
            assertThat(read(kafka, 2)).containsExactly("first", "second");
        }
    }

    @Test
    void after_a_crash_nobody_waits_for_the_consumers_that_died_with_the_broker() throws Exception {
        Path folder = temp.resolve("kafka");
        KilledProcess.run(KilledWithKafka.class, folder);

        try (LocalKafka kafka = LocalKafka.start(folder, 0);
                KafkaConsumer<String, String> next = KilledWithKafka.consumer(kafka)) {
            // The default patience with the dead is 45 seconds.
            Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> {
                next.poll(Duration.ofMillis(100));
                return !next.assignment().isEmpty();
            });
        }
    }

    @Test
    void a_crash_before_any_consumer_came_back_does_no_harm() throws Exception {
        Path folder = temp.resolve("kafka");
        KilledProcess.run(KilledWithKafka.class, folder);
        LocalKafka.start(folder, 0).close();
        Files.delete(folder.resolve(".kafka_cleanshutdown"));

        try (LocalKafka kafka = LocalKafka.start(folder, 0)) {
            assertThat(kafka.port()).isPositive();
        }
    }

    private static void send(LocalKafka kafka, String value) throws Exception {
        Map<String, Object> properties = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(PARTITION.topic(), "key", value)).get();
        }
    }

    private static List<String> read(LocalKafka kafka, int count) {
        Map<String, Object> properties = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(PARTITION));
            return Awaitility.await()
                    .until(
                            () -> {
                                consumer.seekToBeginning(List.of(PARTITION));
                                return StreamSupport.stream(
                                                consumer.poll(Duration.ofSeconds(1))
                                                        .spliterator(),
                                                false)
                                        .map(ConsumerRecord::value)
                                        .toList();
                            },
                            found -> found.size() >= count);
        }
    }
}
