package io.tutti.command.platform.publisher;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Whether events reach Kafka. Not DOWN without Kafka: commands are accepted all the same and published later, so a load
 * balancer must not take this process out for it. DOWN only without the event store, whose lag cannot be read then.
 */
final class PublisherHealth extends AbstractHealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");
    private static final Duration LATE = Duration.ofSeconds(30);
    private static final int TIMEOUT_MILLIS = 1_000;

    private final Admin admin;
    private final PublishLag lag;

    PublisherHealth(Admin admin, PublishLag lag) {
        this.admin = admin;
        this.lag = lag;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws InterruptedException {
        PublishLag.Lag behind = lag.read();
        boolean reachable = kafkaAnswers();
        health.status(reachable && behind.age().compareTo(LATE) < 0 ? Status.UP : DEGRADED)
                .withDetail("kafka", reachable ? "reachable" : "away; events wait in the event store")
                .withDetail("unpublishedEvents", behind.events())
                .withDetail("oldestUnpublishedSeconds", behind.age().toSeconds());
    }

    private boolean kafkaAnswers() throws InterruptedException {
        try {
            admin.describeCluster(new DescribeClusterOptions().timeoutMs(TIMEOUT_MILLIS))
                    .clusterId()
                    .get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }
}
