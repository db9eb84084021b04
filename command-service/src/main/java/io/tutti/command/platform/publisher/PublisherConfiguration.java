package io.tutti.command.platform.publisher;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.tutti.command.platform.store.StoreFollower;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.MetadataRecoveryStrategy;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The producer, the processor that feeds it, and what is to be seen of them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PublisherProperties.class)
class PublisherConfiguration {

    /** After this long without the broker's acknowledgement a batch is given back and tried again from the store. */
    static final Duration DELIVERY_TIMEOUT = Duration.ofSeconds(15);

    @Bean(destroyMethod = "close")
    Producer<String, byte[]> eventProducer(PublisherProperties properties) {
        Map<String, Object> config = clientConfig(properties);
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Math.toIntExact(DELIVERY_TIMEOUT.toMillis()));
        return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    @Bean(destroyMethod = "close")
    Admin kafkaAdmin(PublisherProperties properties) {
        Map<String, Object> config = clientConfig(properties);
        // The other strategy looks for brokers without a pause, and logs each look, as long as there is none.
        config.put(CommonClientConfigs.METADATA_RECOVERY_STRATEGY_CONFIG, MetadataRecoveryStrategy.NONE.name);
        return Admin.create(config);
    }

    private static Map<String, Object> clientConfig(PublisherProperties properties) {
        Map<String, Object> config = new HashMap<>();
        config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, properties.bootstrapServers());
        config.put(CommonClientConfigs.CLIENT_ID_CONFIG, "tutti-publisher");
        config.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        config.putAll(properties.properties());
        return config;
    }

    @Bean
    Topics topics(Admin admin, PublisherProperties properties) {
        return new Topics(admin, properties.partitions());
    }

    @Bean
    TopicCreation topicCreation(Topics topics) {
        return new TopicCreation(topics);
    }

    @Bean
    CloudEventRecords cloudEventRecords(Serializer serializer) {
        return new CloudEventRecords(serializer);
    }

    @Bean
    Republisher republisher(EventStore store, Producer<String, byte[]> producer, CloudEventRecords records) {
        return new Republisher(store, producer, records);
    }

    @Bean
    ConfigurerModule publisherModule(Producer<String, byte[]> producer, CloudEventRecords records) {
        return configurer -> configurer
                .eventProcessing()
                .registerEventHandler(axon -> new EventPublisher(producer, records))
                .assignHandlerInstancesMatching(EventPublisher.PROCESSOR, EventPublisher.class::isInstance)
                .registerEventProcessor(
                        EventPublisher.PROCESSOR, (name, axon, invoker) -> StoreFollower.of(name, axon, invoker))
                .registerListenerInvocationErrorHandler(
                        EventPublisher.PROCESSOR,
                        axon -> org.axonframework.eventhandling.PropagatingErrorHandler.INSTANCE);
    }

    @Bean
    PublisherToken publisherToken(JdbcClient jdbc, Serializer serializer) {
        return new PublisherToken(jdbc, serializer, Clock.systemUTC());
    }

    @Bean
    PublishLag publishLag(JdbcClient jdbc, PublisherToken token) {
        return new PublishLag(jdbc, token, Clock.systemUTC());
    }

    @Bean
    HealthIndicator publisherHealthIndicator(Admin admin, PublishLag lag) {
        return new PublisherHealth(admin, lag);
    }

    @Bean
    MeterBinder publishLagMeters(PublishLag lag) {
        return registry -> {
            Gauge.builder("tutti.publish.lag.events", lag, it -> it.read().events())
                    .description("Events stored and not yet acknowledged by Kafka")
                    .register(registry);
            Gauge.builder(
                            "tutti.publish.lag.seconds",
                            lag,
                            it -> it.read().age().toMillis() / 1000.0)
                    .description("Age of the oldest event that is not yet published")
                    .register(registry);
        };
    }
}
