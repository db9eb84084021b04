package io.tutti.query.platform;

import static io.tutti.query.platform.PatientConsumer.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import io.tutti.contract.PublishedEvents;
import io.tutti.query.TestMongo;
import io.tutti.query.platform.ProjectionState.Phase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SubscriptionTest {

    private static final TopicPartition ZERO = new TopicPartition(PublishedEvents.TOPIC, 0);
    private static final TopicPartition ONE = new TopicPartition(PublishedEvents.TOPIC, 1);
    private static final Instant NOW = PatientConsumer.RECORDED.plusSeconds(60);

    private final MongoDatabase database = TestMongo.database();
    private final Positions positions = new Positions(database, "test");
    private volatile Optional<Uuid> topicId = Optional.of(new Uuid(0, 1));
    private final UnreadableRecords unreadable = new UnreadableRecords(database);
    private final ProjectionState state = new ProjectionState(InstantSource.fixed(NOW));
    private final RecordingProjection projection = new RecordingProjection();
    private final Queue<PatientConsumer> consumers = new ConcurrentLinkedQueue<>();
    private final ProjectionThread thread =
            new ProjectionThread(this::nextConsumer, () -> topicId, projection, positions, unreadable, state);

    @BeforeAll
    static void look_often() {
        Awaitility.setDefaultPollInterval(Duration.ofMillis(5));
    }

    @BeforeEach
    void the_topic_was_read_before() {
        positions.of(PublishedEvents.TOPIC, new Uuid(0, 1).toString());
    }

    @AfterEach
    void end() {
        thread.stop();
        database.drop();
    }

    @Test
    void without_a_stored_position_a_partition_is_read_from_its_beginning() {
        PatientConsumer consumer = consumer(ZERO);
        consumer.updateBeginningOffsets(Map.of(ZERO, 3L));
        thread.start();

        consumer.assign(ZERO);
        consumer.deliver(event(ZERO, 3, 0), event(ZERO, 4, 1));

        awaitFolded(0, 1);
        await().untilAsserted(
                        () -> assertThat(positions.read(List.of(ZERO, ONE))).isEqualTo(Map.of(ZERO, 5L)));
        await().untilAsserted(() ->
                assertThat(consumer.committed(Set.of(ZERO)).get(ZERO).offset()).isEqualTo(5));
    }

    @Test
    void a_view_that_nobody_waits_for_folds_the_first_event_at_once_and_those_that_follow_together() {
        projection.gathering = Duration.ofSeconds(1);
        PatientConsumer consumer = consumer(ZERO);
        thread.start();
        consumer.assign(ZERO);
        consumer.deliver(event(ZERO, 0, 0));
        awaitFolded(0);

        for (int n = 1; n <= 5; n++) {
            consumer.addRecord(event(ZERO, n, n));
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }

        awaitFolded(0, 1, 2, 3, 4, 5);
        assertThat(projection.attempts).hasValue(2);
    }

    @Test
    void positions_of_a_topic_say_nothing_of_another_one_of_its_name() {
        positions.save(Map.of(ZERO, 7L));
        PatientConsumer consumer = consumer(ZERO);
        thread.start();
        consumer.assign(ZERO);
        consumer.deliver(event(ZERO, 7, 0));
        awaitFolded(0);

        topicId = Optional.of(new Uuid(0, 2));

        await().until(() -> consumer.position(ZERO) == 0);
        consumer.deliver(event(ZERO, 0, 1));
        awaitFolded(0, 1);
        await().untilAsserted(() -> assertThat(new Positions(database, "test").all(PublishedEvents.TOPIC))
                .isEqualTo(Map.of(0, 1L)));
    }

    @Test
    void a_partition_goes_on_at_its_stored_position_whatever_kafka_remembers() {
        positions.save(Map.of(ZERO, 7L));
        PatientConsumer consumer = consumer(ZERO);
        thread.start();

        consumer.assign(ZERO);

        await().untilAsserted(() -> assertThat(consumer.seeks).containsEntry(ZERO, 7L));
        consumer.deliver(event(ZERO, 7, 7));
        awaitFolded(7);
    }

    @Test
    void positions_only_move_forward() {
        positions.save(Map.of(ZERO, 7L, ONE, 1L));

        positions.save(Map.of(ZERO, 5L, ONE, 2L));

        assertThat(positions.read(List.of(ZERO, ONE))).isEqualTo(Map.of(ZERO, 7L, ONE, 2L));
    }

    @Test
    void a_position_that_is_not_on_the_topic_any_more_leads_back_to_the_beginning() {
        positions.save(Map.of(ZERO, 900L));
        PatientConsumer consumer = consumer(ZERO);
        thread.start();
        consumer.assign(ZERO);
        await().untilAsserted(() -> assertThat(consumer.seeks).containsEntry(ZERO, 900L));

        consumer.setPollException(new OffsetOutOfRangeException(Map.of(ZERO, 900L)));

        await().untilAsserted(() -> assertThat(positions.read(List.of(ZERO))).isEmpty());
        await().untilAsserted(() -> assertThat(consumer.paused()).isEmpty());
        consumer.deliver(event(ZERO, 0, 0));
        awaitFolded(0);
    }

    @Test
    void while_the_store_is_away_the_same_batch_is_tried_again_and_shown() {
        projection.away = true;
        PatientConsumer consumer = consumer(ZERO);
        thread.start();
        consumer.assign(ZERO);

        consumer.deliver(event(ZERO, 0, 0), event(ZERO, 1, 1));

        await().untilAsserted(() -> assertThat(state.phase()).isEqualTo(Phase.RETRYING));
        assertThat(state.failure()).contains("away");
        assertThat(state.lagEvents()).isEqualTo(2);
        assertThat(state.lagSeconds()).isEqualTo(60);
        assertThat(positions.read(List.of(ZERO))).isEmpty();
        await().until(() -> projection.attempts.get() > 1);
        projection.away = false;
        awaitFolded(0, 1);
        await().untilAsserted(() -> assertThat(state.phase()).isEqualTo(Phase.RUNNING));
        await().untilAsserted(() -> assertThat(consumer.paused()).isEmpty());
        assertThat(state.lagSeconds()).isZero();
    }

    @Test
    void a_partition_that_is_assigned_during_an_outage_waits_until_its_position_is_known() {
        positions.save(Map.of(ONE, 4L));
        projection.away = true;
        PatientConsumer consumer = consumer(ZERO, ONE);
        thread.start();
        consumer.assign(ZERO);
        consumer.deliver(event(ZERO, 0, 0));
        await().untilAsserted(() -> assertThat(state.phase()).isEqualTo(Phase.RETRYING));

        consumer.assign(ZERO, ONE);
        await().until(() -> consumer.seeks.containsKey(ONE));
        assertThat(consumer.paused()).contains(ONE);
        projection.away = false;

        await().untilAsserted(() -> assertThat(consumer.seeks).containsEntry(ONE, 4L));
        consumer.deliver(event(ONE, 4, 4));
        awaitFolded(0, 4);
    }

    @Test
    void when_kafka_fails_a_new_consumer_goes_on_at_the_stored_positions() {
        PatientConsumer first = consumer(ZERO);
        PatientConsumer second = consumer(ZERO);
        thread.start();
        first.assign(ZERO);
        first.deliver(event(ZERO, 0, 0));
        awaitFolded(0);
        await().untilAsserted(() -> assertThat(positions.read(List.of(ZERO))).containsEntry(ZERO, 1L));

        first.setPollException(new KafkaException("fenced"));

        await().until(first::closed);
        await().until(() -> !second.subscription().isEmpty());
        second.assign(ZERO);
        await().untilAsserted(() -> assertThat(second.seeks).containsEntry(ZERO, 1L));
        second.deliver(event(ZERO, 1, 1));
        awaitFolded(0, 1);
    }

    @Test
    void a_record_that_is_no_event_is_kept_visible_and_the_rest_goes_on() {
        PatientConsumer consumer = consumer(ZERO);
        thread.start();
        consumer.assign(ZERO);
        ConsumerRecord<byte[], byte[]> garbage =
                new ConsumerRecord<>(PublishedEvents.TOPIC, 0, 0, "key".getBytes(StandardCharsets.UTF_8), null);

        consumer.deliver(garbage, event(ZERO, 1, 0));

        awaitFolded(0);
        assertThat(unreadable.count(PublishedEvents.TOPIC)).isEqualTo(1);
        assertThat(database.getCollection("unreadableRecords").find().first())
                .containsEntry("_id", PublishedEvents.TOPIC + "-0@0")
                .containsEntry("why", "ce_specversion is null instead of 1.0");
    }

    @Test
    void stopping_leaves_the_group_and_shows() {
        PatientConsumer consumer = consumer(ZERO);
        thread.start();
        await().until(() -> !consumer.subscription().isEmpty());

        thread.stop();

        assertThat(consumer.closed()).isTrue();
        assertThat(thread.isRunning()).isFalse();
        assertThat(state.phase()).isEqualTo(Phase.STOPPED);
    }

    @Test
    void an_error_that_should_not_be_ends_the_thread_and_shows() {
        projection.fatal = true;
        PatientConsumer consumer = consumer(ZERO);
        thread.start();
        consumer.assign(ZERO);

        consumer.deliver(event(ZERO, 0, 0));

        await().untilAsserted(() -> assertThat(state.phase()).isEqualTo(Phase.DEAD));
        assertThat(new ProjectionsHealth(state).health().getStatus().getCode()).isEqualTo("DOWN");
    }

    private void awaitFolded(long... sequences) {
        await().untilAsserted(() -> assertThat(projection.folded)
                .containsExactly(Arrays.stream(sequences).boxed().toArray(Long[]::new)));
    }

    private PatientConsumer consumer(TopicPartition... known) {
        PatientConsumer consumer = new PatientConsumer();
        Map<TopicPartition, Long> beginnings = new HashMap<>();
        List.of(known).forEach(partition -> beginnings.put(partition, 0L));
        consumer.updateBeginningOffsets(beginnings);
        consumer.updateEndOffsets(beginnings);
        consumers.add(consumer);
        return consumer;
    }

    private Consumer<byte[], byte[]> nextConsumer() {
        PatientConsumer next = consumers.poll();
        return next == null ? consumer(ZERO) : next;
    }
}
