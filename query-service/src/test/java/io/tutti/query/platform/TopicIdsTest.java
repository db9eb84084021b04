package io.tutti.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsResult;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.internals.KafkaFutureImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TopicIdsTest {

    private static final Uuid FIRST = new Uuid(0, 1);
    private static final Uuid SECOND = new Uuid(0, 2);

    private final Admin broker = mock(Admin.class);
    private final AtomicInteger asked = new AtomicInteger();
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private final TopicIds ids = new TopicIds(broker, () -> now);
    private KafkaFuture<Map<String, TopicDescription>> answer;

    @BeforeEach
    void theBrokerKnowsTheTopic() {
        when(broker.describeTopics(anyCollection(), any(DescribeTopicsOptions.class)))
                .then(call -> {
                    asked.incrementAndGet();
                    DescribeTopicsResult result = mock(DescribeTopicsResult.class);
                    when(result.allTopicNames()).thenReturn(answer);
                    return result;
                });
        answer = known(FIRST);
    }

    @Test
    void the_broker_is_asked_once_in_two_seconds_by_however_many_follow_a_topic() {
        for (int follower = 0; follower < 5; follower++) {
            assertThat(ids.of("events")).contains(FIRST);
        }
        assertThat(asked).hasValue(1);

        answer = known(SECOND);
        now = now.plus(TopicIds.HOLDS);

        assertThat(ids.of("events")).contains(SECOND);
    }

    @Test
    void a_topic_that_is_missing_is_seen_as_soon_as_it_is_made() {
        answer = failed(new UnknownTopicOrPartitionException("events"));
        assertThat(ids.of("events")).isEmpty();

        answer = known(FIRST);

        assertThat(ids.of("events")).contains(FIRST);
    }

    @Test
    void nobody_waits_for_a_broker_that_has_just_not_answered_another_one() {
        answer = failed(new TimeoutException("no broker"));
        assertThatThrownBy(() -> ids.of("events")).isInstanceOf(KafkaException.class);
        assertThatThrownBy(() -> ids.of("events")).isInstanceOf(KafkaException.class);
        assertThat(asked).hasValue(1);

        answer = known(FIRST);
        now = now.plus(TopicIds.FAILURE_HOLDS);

        assertThat(ids.of("events")).contains(FIRST);
    }

    private static KafkaFuture<Map<String, TopicDescription>> known(Uuid id) {
        return KafkaFuture.completedFuture(
                Map.of("events", new TopicDescription("events", false, List.of(), null, id)));
    }

    private static KafkaFuture<Map<String, TopicDescription>> failed(Exception e) {
        KafkaFutureImpl<Map<String, TopicDescription>> future = new KafkaFutureImpl<>();
        future.completeExceptionally(e);
        return future;
    }
}
