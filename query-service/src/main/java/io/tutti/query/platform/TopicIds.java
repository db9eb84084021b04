package io.tutti.query.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a topic from one that was made later under the same name: what was known of the first is not true of the other.
 * May be asked as often as one likes: the id that the broker said holds for two seconds, for all who follow the topic.
 */
public final class TopicIds implements AutoCloseable {

    static final Duration HOLDS = Duration.ofSeconds(2);

    /** So long that those who waited for the same answer do not wait once more, each for itself. */
    static final Duration FAILURE_HOLDS = Duration.ofMillis(500);

    private static final int TIMEOUT_MILLIS = 2_000;

    private final Admin admin;
    private final InstantSource clock;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    TopicIds(Admin admin, InstantSource clock) {
        this.admin = admin;
        this.clock = clock;
    }

    /**
     * What the broker said.
     *
     * @param id null for a topic that is not there, which may be made at any moment, and where it said nothing in time
     */
    private record Answer(
            Instant at, @Nullable Uuid id, @Nullable KafkaException failure) {}

    /**
     * The id that a topic has for as long as it exists; empty when there is none of that name.
     *
     * @throws KafkaException when the broker does not answer in time
     */
    public Optional<Uuid> of(String topic) {
        Answer answer = answers.compute(topic, (name, last) -> last != null && holds(last) ? last : ask(name));
        if (answer.failure() != null) {
            throw answer.failure();
        }
        return Optional.ofNullable(answer.id());
    }

    private boolean holds(Answer answer) {
        Duration holds = answer.id() != null ? HOLDS : answer.failure() != null ? FAILURE_HOLDS : Duration.ZERO;
        return clock.instant().isBefore(answer.at().plus(holds));
    }

    private Answer ask(String topic) {
        try {
            Uuid id = admin
                    .describeTopics(List.of(topic), new DescribeTopicsOptions().timeoutMs(TIMEOUT_MILLIS))
                    .allTopicNames()
                    .get(2L * TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)
                    .values()
                    .stream()
                    .map(TopicDescription::topicId)
                    .findFirst()
                    .orElse(null);
            return new Answer(clock.instant(), id, null);
        } catch (ExecutionException e) {
            return e.getCause() instanceof UnknownTopicOrPartitionException
                    ? new Answer(clock.instant(), null, null)
                    : silence(topic, e.getCause());
        } catch (java.util.concurrent.TimeoutException e) {
            return silence(topic, e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private Answer silence(String topic, @Nullable Throwable cause) {
        return new Answer(clock.instant(), null, new KafkaException("The broker does not tell of " + topic, cause));
    }

    @Override
    public void close() {
        admin.close();
    }
}
