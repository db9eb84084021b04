package io.tutti.query.platform;

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
 * Shows whether the public topics can be reached, where nobody else in the process does: the write side, which also
 * needs it, may share the process and has its own view of it.
 */
@AutoConfiguration
@ConditionalOnBean(Projections.class)
class EventTopicHealthAutoConfiguration {

    private static final int TIMEOUT_MILLIS = 2_000;

    @Bean
    @ConditionalOnMissingBean(name = {"eventTopic", "eventTopicHealthIndicator"})
    HealthIndicator eventTopicHealthIndicator(KafkaSettings kafka, Projections projections) {
        return new EventTopicHealth(kafka, projections.topics());
    }

    /** Reads are answered without the topics, only not with anything new: it is DEGRADED, not DOWN. */
    private static final class EventTopicHealth extends AbstractHealthIndicator implements AutoCloseable {

        private final Admin admin;

        private final List<String> topics;

        EventTopicHealth(KafkaSettings kafka, List<String> topics) {
            admin = kafka.admin();
            this.topics = topics;
        }

        @Override
        protected void doHealthCheck(Health.Builder builder) throws InterruptedException {
            try {
                int partitions = admin
                        .describeTopics(topics, new DescribeTopicsOptions().timeoutMs(TIMEOUT_MILLIS))
                        .allTopicNames()
                        .get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)
                        .values()
                        .stream()
                        .mapToInt(topic -> topic.partitions().size())
                        .sum();
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
