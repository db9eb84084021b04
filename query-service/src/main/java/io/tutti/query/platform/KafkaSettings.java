package io.tutti.query.platform;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the public topic is.
 *
 * @param bootstrapServers host and port of one or more brokers, with commas between
 * @param properties further settings of the Kafka client, such as {@code security.protocol}
 */
@ConfigurationProperties("tutti.kafka")
record KafkaSettings(
        @DefaultValue("localhost:9092") String bootstrapServers,
        @DefaultValue Map<String, String> properties) {

    private static final int RECORDS_PER_BATCH = 20_000;
    private static final int BYTES_PER_PARTITION = 4 << 20;
    private static final int BYTES_PER_FETCH = 32 << 20;
    private static final int RECEIVE_BUFFER = 1 << 20;
    private static final int LONE_BYTES_PER_FETCH = 4 << 20;
    private static final int LONE_TIMEOUT_MILLIS = 5_000;

    /** Settings that any client of the broker needs. */
    Map<String, Object> client() {
        Map<String, Object> settings = new HashMap<>(properties);
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return settings;
    }

    /**
     * A consumer that keeps its positions elsewhere. Takes single records at once and, when many wait, many at a time:
     * each batch writes every document that it touches once.
     */
    Consumer<byte[], byte[]> consumer(String group) {
        Map<String, Object> settings = client();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        // A killed process must not hold its partitions for the default of 45 s.
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_PER_BATCH);
        settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, BYTES_PER_FETCH);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, BYTES_PER_PARTITION);
        settings.put(ConsumerConfig.RECEIVE_BUFFER_CONFIG, RECEIVE_BUFFER);
        // A topic that is created after this process started is seen within that time.
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 2_000);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * A consumer that is in no group and is told which partitions to read and from where. It holds little in memory, for
     * a process may have several.
     */
    Consumer<byte[], byte[]> lone() {
        Map<String, Object> settings = client();
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        // Whoever publishes creates the topic, with the right number of partitions.
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, LONE_BYTES_PER_FETCH);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, LONE_TIMEOUT_MILLIS);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, LONE_TIMEOUT_MILLIS);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 2_000);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
