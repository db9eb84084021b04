package io.tutti.query.platform;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Tells a topic from one that was made later under the same name: what was known of the first is not true of the other. */
public final class TopicIds implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 2_000;

    private final Admin admin;

    TopicIds(Admin admin) {
        this.admin = admin;
    }

    /**
     * The id that a topic has for as long as it exists; empty when there is none of that name.
     *
     * @throws KafkaException when the broker does not answer in time
     */
    public Optional<Uuid> of(String topic) {
        try {
            return admin
                    .describeTopics(List.of(topic), new DescribeTopicsOptions().timeoutMs(TIMEOUT_MILLIS))
                    .allTopicNames()
                    .get(2L * TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)
                    .values()
                    .stream()
                    .map(TopicDescription::topicId)
                    .findFirst();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw new KafkaException("The broker does not tell of " + topic, e.getCause());
        } catch (java.util.concurrent.TimeoutException e) {
            throw new KafkaException("The broker does not tell of " + topic, e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
