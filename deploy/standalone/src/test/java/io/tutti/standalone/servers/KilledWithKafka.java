package io.tutti.standalone.servers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A process that holds Kafka and a consumer, and dies on the spot, as by SIGKILL. */
final class KilledWithKafka {

    static void main(String[] args) throws Exception {
        LocalKafka kafka = LocalKafka.start(Path.of(args[0]), 0);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                    .all()
                    .get();
        }
        KafkaConsumer<String, String> consumer = consumer(kafka);
        while (consumer.assignment().isEmpty()) {
            consumer.poll(Duration.ofMillis(100));
        }
        Runtime.getRuntime().halt(137);
    }

    /** A consumer of the group that dies, with Kafka's default timeouts. */
    static KafkaConsumer<String, String> consumer(LocalKafka kafka) {
        KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "group.id", "readers"),
                new StringDeserializer(),
                new StringDeserializer());
        consumer.subscribe(List.of("kept"));
        return consumer;
    }
}
