package io.tutti.query.platform;

import io.tutti.contract.PublishedEvents;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/**
 * Shows whether the public topic can be reached, where nobody else in the process does: the write side, which also
 * needs it, may share the process and has its own view of it.
 */
@AutoConfiguration
@ConditionalOnBean(ProjectionThread.class)
class EventTopicHealthAutoConfiguration {

    private static final int TIMEOUT_MILLIS = 2_000;

    @Bean
    @ConditionalOnMissingBean(name = {"eventTopic", "eventTopicHealthIndicator"})
    HealthIndicator eventTopicHealthIndicator(KafkaSettings kafka) {
        return new EventTopicHealth(kafka);
    }

    /** Reads are answered without the topic, only not with anything new: it is DEGRADED, not DOWN. */
    private static final class EventTopicHealth extends AbstractHealthIndicator implements AutoCloseable {

        private final Admin admin;

        EventTopicHealth(KafkaSettings kafka) {
            admin = Admin.create(kafka.client());
        }

        @Override
        protected void doHealthCheck(Health.Builder builder) throws InterruptedException {
            try {
                int partitions = admin.describeTopics(
                                List.of(PublishedEvents.TOPIC), new DescribeTopicsOptions().timeoutMs(TIMEOUT_MILLIS))
                        .allTopicNames()
                        .get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)
                        .values()
                        .iterator()
                        .next()
                        .partitions()
                        .size();
                builder.up().withDetail("partitions", partitions);
            } catch (ExecutionException | TimeoutException e) {
                builder.status(ProjectionsHealth.DEGRADED).withException(e);
            }
        }

        @Override
        public void close() {
            admin.close();
        }
    }
}
