package io.tutti.query.platform;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.MetadataRecoveryStrategy;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the public topic is.
 *
 * @param bootstrapServers host and port of one or more brokers, with commas between
 * @param properties further settings of the Kafka client, such as {@code security.protocol}
 */
@ConfigurationProperties("tutti.kafka")
public record KafkaSettings(
        @DefaultValue("localhost:9092") String bootstrapServers,
        @DefaultValue Map<String, String> properties) {

    private static final int RECORDS_PER_BATCH = 20_000;
    private static final int BYTES_PER_PARTITION = 4 << 20;
    private static final int BYTES_PER_FETCH = 32 << 20;
    private static final int RECEIVE_BUFFER = 1 << 20;
    private static final int LONE_BYTES_PER_FETCH = 4 << 20;
    private static final int LONE_TIMEOUT_MILLIS = 5_000;
    private static final int PRODUCER_BUFFER = 8 << 20;

    /** A killed process must not hold its partitions for the default of 45 s. */
    private static final int SESSION_TIMEOUT_MILLIS = 10_000;

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
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_TIMEOUT_MILLIS);
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
     * A consumer of a topic that its own group writes in transactions, each partition by whoever reads it: it holds little
     * in memory and sees nothing that was not committed.
     */
    public Consumer<byte[], byte[]> committed(String group) {
        Map<String, Object> settings = lean();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_TIMEOUT_MILLIS);
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * A producer that writes in transactions. Once another one of that id is made, wherever, this one writes no more.
     */
    public Producer<byte[], byte[]> transactional(String id) {
        Map<String, Object> settings = client();
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, id);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, PRODUCER_BUFFER);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, LONE_TIMEOUT_MILLIS);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, LONE_TIMEOUT_MILLIS);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 3 * LONE_TIMEOUT_MILLIS);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 4 * LONE_TIMEOUT_MILLIS);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Asks the brokers, rarely. */
    Admin admin() {
        Map<String, Object> settings = client();
        // The other strategy looks for brokers without a pause, and logs each look, as long as there is none.
        settings.put(CommonClientConfigs.METADATA_RECOVERY_STRATEGY_CONFIG, MetadataRecoveryStrategy.NONE.name);
        return Admin.create(settings);
    }

    /**
     * A consumer that is in no group and is told which partitions to read and from where. It holds little in memory, for
     * a process may have several.
     */
    Consumer<byte[], byte[]> lone() {
        return new KafkaConsumer<>(lean(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> lean() {
        Map<String, Object> settings = client();
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        // Whoever publishes creates the topic, with the right number of partitions.
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, LONE_BYTES_PER_FETCH);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, LONE_TIMEOUT_MILLIS);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, LONE_TIMEOUT_MILLIS);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 2_000);
        return settings;
    }
}
