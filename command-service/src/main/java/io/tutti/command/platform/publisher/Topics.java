package io.tutti.command.platform.publisher;

import io.tutti.contract.PublishedEvents;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.DeleteTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes and removes topics. All that it does can be repeated; it throws {@link NotAcknowledged} when Kafka is away. */
public final class Topics {

    private static final Logger LOG = LoggerFactory.getLogger(Topics.class);
    private static final int ATTEMPT_MILLIS = 2_000;

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

    /** Gone after a week, whoever forgets it, counted from when it was written: the events themselves are older. */
    private static final Map<String, String> REPLAY = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
            "LogAppendTime",
            TopicConfig.RETENTION_MS_CONFIG,
            millis(7),
            TopicConfig.RETENTION_BYTES_CONFIG,
            "-1");

    private final Admin admin;
    private final int partitions;

    /** @param partitions of each public topic */
    Topics(Admin admin, int partitions) {
        this.admin = admin;
        this.partitions = partitions;
    }

    /** Makes the public topics that are missing. */
    public void makePublic() {
        Map<String, Map<String, String>> wanted = new HashMap<>();
        PublishedEvents.topics().forEach(topic -> wanted.put(topic, EVENTS));
        wanted.put(PublishedEvents.COLLABORATION_TOPIC, STATES);
        wanted.forEach((topic, configuration) -> make(topic, partitions, configuration));
    }

    /** Makes a topic of one partition, so that all on it has one order, for a replay; false when it was there before. */
    public boolean makeForReplay(String topic) {
        return make(topic, 1, REPLAY);
    }

    private boolean make(String name, int parts, Map<String, String> configuration) {
        // The broker's default replication: one in a single process, three in production.
        NewTopic topic = new NewTopic(name, Optional.of(parts), Optional.empty()).configs(configuration);
        boolean made = done(
                admin.createTopics(List.of(topic), new CreateTopicsOptions().timeoutMs(ATTEMPT_MILLIS))
                        .all(),
                TopicExistsException.class);
        if (made) {
            LOG.info("Created topic {} with {} partitions", name, parts);
        }
        return made;
    }

    /** Removes a topic, if it is there. */
    public void remove(String name) {
        if (done(
                admin.deleteTopics(List.of(name), new DeleteTopicsOptions().timeoutMs(ATTEMPT_MILLIS))
                        .all(),
                UnknownTopicOrPartitionException.class)) {
            LOG.info("Removed topic {}", name);
        }
    }

    /** False when it was so before. */
    private static boolean done(KafkaFuture<Void> attempt, Class<? extends Exception> soBefore) {
        try {
            attempt.get(2L * ATTEMPT_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException e) {
            if (soBefore.isInstance(e.getCause())) {
                return false;
            }
            throw new NotAcknowledged(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw new NotAcknowledged(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotAcknowledged(e);
        }
    }

    private static String millis(long days) {
        return Long.toString(Duration.ofDays(days).toMillis());
    }
}
