package io.tutti.command.platform.publisher;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where events are published.
 *
 * @param bootstrapServers Kafka brokers, comma-separated host:port
 * @param partitions partitions of each topic when this service creates it
 * @param properties further settings of the Kafka clients, for example for SASL and TLS
 */
@ConfigurationProperties("tutti.kafka")
record PublisherProperties(
        String bootstrapServers,
        @DefaultValue("6") int partitions,
        @DefaultValue Map<String, String> properties) {}
