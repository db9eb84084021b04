package io.tutti.command.platform.publisher;

import io.tutti.contract.PublishedEvents;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Creates the public topics where they are missing, as soon as Kafka is there; the service does not wait for it. */
final class TopicCreation implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TopicCreation.class);
    private static final int ATTEMPT_MILLIS = 2_000;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Events are kept for ever. */
    private static final Map<String, String> EVENTS = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG, "-1",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1");

    /** Of states, the latest: what came before is gone after a day or two, and what was taken back stays told for a week. */
    private static final Map<String, String> STATES = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
            TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, millis(1),
            TopicConfig.DELETE_RETENTION_MS_CONFIG, millis(7));

    private final Admin admin;
    private final int partitions;
    private volatile boolean running;

    TopicCreation(Admin admin, int partitions) {
        this.admin = admin;
        this.partitions = partitions;
    }

    private static String millis(long days) {
        return Long.toString(Duration.ofDays(days).toMillis());
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("topic-creation").start(this::createUntilThere);
    }

    private void createUntilThere() {
        for (String topic : PublishedEvents.topics()) {
            createUntilThere(topic, EVENTS);
        }
        createUntilThere(PublishedEvents.COLLABORATION_TOPIC, STATES);
    }

    private void createUntilThere(String topic, Map<String, String> configuration) {
        while (running && !isThere(topic, configuration)) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Creates a topic; true also when it was there before. */
    private boolean isThere(String name, Map<String, String> configuration) {
        // The broker's default replication: one in a single process, three in production.
        NewTopic topic = new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(configuration);
        try {
            admin.createTopics(List.of(topic), new CreateTopicsOptions().timeoutMs(ATTEMPT_MILLIS))
                    .all()
                    .get(2L * ATTEMPT_MILLIS, TimeUnit.MILLISECONDS);
            LOG.info("Created topic {} with {} partitions", name, partitions);
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return true;
            }
            LOG.warn("Topic {} not there yet: {}", name, String.valueOf(e.getCause()));
        } catch (TimeoutException e) {
            LOG.warn("Topic {} not there yet: Kafka does not answer", name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
        return false;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
