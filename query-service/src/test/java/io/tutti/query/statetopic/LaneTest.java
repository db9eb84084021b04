package io.tutti.query.statetopic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.tutti.contract.PublishedEvents;
import io.tutti.contract.calibration.ScoreFormula;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.Visibility;
import io.tutti.contract.pursuit.VisibilityChanged;
import io.tutti.query.pursuit.PursuitStory;
import io.tutti.query.pursuit.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A partition that is published to: by one process after the other, each of which reads first what there is. */
class LaneTest {

    private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");
    private static final PursuitId ID = PursuitStory.pursuitId(1);

    private final List<ConsumerRecord<byte[], byte[]>> topic = new ArrayList<>();
    private final States states = mock();
    private final PursuitStory story = new PursuitStory(1).opened("sales").joined("m-1", "sales");
    private MockProducer<byte[], byte[]> producer = producer();
    private Lane lane = lane();

    @BeforeEach
    void everything_is_known() {
        when(states.isSettled(any(), any())).thenReturn(true);
        when(states.knows(any())).thenReturn(true);
    }

    @Test
    void a_state_is_published_once_however_often_it_is_looked_at() {
        shows(present());

        assertThat(published()).isEqualTo(1);
        assertThat(published()).isZero();

        story.logged(1, "m-1", "sales");
        shows(present());
        assertThat(published()).isEqualTo(1);
        assertThat(topic).extracting(ConsumerRecord::offset).containsExactly(0L, 1L);
    }

    @Test
    void whoever_takes_over_does_not_publish_what_is_there() {
        shows(present());
        assertThat(published()).isEqualTo(1);

        takeOver();

        assertThat(published()).isZero();
    }

    @Test
    void what_was_not_committed_is_published_by_whoever_takes_over_under_the_same_id() {
        shows(present());
        producer.commitTransactionException = new KafkaException("away");
        assertThatThrownBy(this::published).isInstanceOf(KafkaException.class);
        ProducerRecord<byte[], byte[]> lost = StateRecords.of(ID, present(), 0);

        takeOver();

        assertThat(published()).isEqualTo(1);
        assertThat(header("ce_id"))
                .isEqualTo(new String(lost.headers().lastHeader("ce_id").value(), UTF_8));
    }

    @Test
    void a_process_that_was_shut_out_writes_nothing_more() {
        shows(present());
        producer.fenceProducer();

        assertThatThrownBy(this::published).isInstanceOf(KafkaException.class);
        assertThat(topic).isEmpty();
    }

    @Test
    void a_process_that_lags_does_not_bring_back_the_past() {
        Present earlier = present();
        story.logged(1, "m-1", "sales");
        shows(present());
        assertThat(published()).isEqualTo(1);

        takeOver();
        shows(earlier);

        assertThat(published()).isZero();
        assertThat(lane.doubtful()).containsExactly(ID);
        shows(present());
        assertThat(published()).isZero();
        assertThat(lane.doubtful()).isEmpty();
    }

    @Test
    void a_state_by_a_formula_that_this_process_has_not_heard_of_is_left_alone() {
        shows(present());
        assertThat(published()).isEqualTo(1);

        takeOver();
        when(states.knows(eq("pcs-1"))).thenReturn(false);
        story.logged(1, "m-1", "sales");
        shows(present());

        assertThat(published()).isZero();
    }

    @Test
    void a_score_that_time_is_about_to_change_waits_for_the_change() {
        when(states.isSettled(eq(ID), any())).thenReturn(false);
        shows(present());

        assertThat(published()).isZero();
    }

    @Test
    void a_pursuit_that_became_confidential_is_taken_back_and_comes_again_later() {
        shows(present());
        assertThat(published()).isEqualTo(1);

        story.add(VisibilityChanged.class, "m-1", "sales", 1);
        shows(present());
        assertThat(published()).isEqualTo(1);
        assertThat(topic.getLast().value()).isNull();
        assertThat(header("ce_sequence")).isEqualTo("2");
        assertThat(published()).isZero();

        takeOver();
        assertThat(published()).isZero();
        story.add(new VisibilityChanged(Visibility.OPEN, "Announced"));
        shows(present());
        assertThat(published()).isEqualTo(1);
        assertThat(topic.getLast().value()).isNotNull();
    }

    @Test
    void a_pursuit_that_is_taken_back_and_then_is_not_there_needs_nothing_more() {
        shows(present());
        assertThat(published()).isEqualTo(1);
        story.add(VisibilityChanged.class, "m-1", "sales", 1);
        shows(present());
        assertThat(published()).isEqualTo(1);

        when(states.present(ID)).thenReturn(null);

        assertThat(published()).isZero();
        assertThat(lane.waiting()).isZero();
    }

    @Test
    void a_process_that_lags_does_not_show_what_became_confidential() {
        Present open = present();
        shows(open);
        assertThat(published()).isEqualTo(1);
        story.add(VisibilityChanged.class, "m-1", "sales", 1);
        shows(present());
        assertThat(published()).isEqualTo(1);

        takeOver();
        shows(open);

        assertThat(published()).isZero();
        assertThat(lane.doubtful()).containsExactly(ID);
    }

    @Test
    void a_pursuit_that_is_not_there_is_taken_back_once_the_documents_say_so_and_may_come_again_from_its_beginning() {
        story.logged(1, "m-1", "sales");
        shows(present());
        assertThat(published()).isEqualTo(1);

        when(states.present(ID)).thenReturn(null);
        assertThat(published()).isZero();
        assertThat(settled(Map.of())).isEqualTo(1);

        assertThat(topic.getLast().value()).isNull();
        assertThat(topic.getLast().headers().lastHeader("ce_sequence")).isNull();
        assertThat(published()).isZero();
        takeOver();
        shows(Present.of(Stored.card(new PursuitStory(1).opened("sales")), ScoreFormula.PCS_1));
        assertThat(published()).isEqualTo(1);
        assertThat(header("ce_sequence")).isEqualTo("0");
    }

    @Test
    void a_pursuit_that_was_set_back_is_shown_as_the_documents_have_it() {
        Present earlier = present();
        story.logged(1, "m-1", "sales");
        shows(present());
        assertThat(published()).isEqualTo(1);

        shows(earlier);
        assertThat(published()).isZero();
        assertThat(settled(Map.of(ID, earlier))).isEqualTo(1);

        assertThat(header("ce_sequence")).isEqualTo("1");
        assertThat(published()).isZero();
        assertThat(lane.waiting()).isZero();
    }

    @Test
    void what_a_stranger_wrote_is_replaced_or_taken_back() {
        topic.add(record(0, ID.toString().getBytes(UTF_8), "{\"pursuit\":".getBytes(UTF_8)));
        byte[] unknown = PursuitStory.pursuitId(2).toString().getBytes(UTF_8);
        topic.add(record(1, unknown, "null".getBytes(UTF_8)));
        topic.add(record(2, "no id".getBytes(UTF_8), "{}".getBytes(UTF_8)));
        shows(present());

        takeOver();

        assertThat(published()).isEqualTo(1);
        assertThat(lane.doubtful()).containsExactly(PursuitStory.pursuitId(2));
        assertThat(settled(Map.of())).isEqualTo(1);
        assertThat(topic.getLast().key()).isEqualTo(unknown);
        assertThat(topic.getLast().value()).isNull();
    }

    @Test
    void it_is_behind_from_the_first_change_on_until_all_are_published() {
        lane.open(List.of(), NOW);
        assertThat(lane.behindSince()).isNull();

        lane.changed(List.of(ID), NOW);
        lane.changed(List.of(ID), NOW.plusSeconds(9));

        assertThat(lane.behindSince()).isEqualTo(NOW);
        assertThat(lane.waiting()).isEqualTo(1);
        shows(present());
        assertThat(lane.publish(states, NOW)).isEqualTo(1);
        assertThat(lane.behindSince()).isNull();
    }

    @Test
    void a_key_lies_where_the_clients_of_kafka_put_it() {
        assertThat(List.of(
                        StateRecords.partition(PursuitStory.pursuitId(1), 6),
                        StateRecords.partition(PursuitStory.pursuitId(2), 6),
                        StateRecords.partition(PursuitStory.pursuitId(3), 6)))
                .isEqualTo(List.of(byClient(1), byClient(2), byClient(3)));
    }

    private static int byClient(int number) {
        byte[] key = PursuitStory.pursuitId(number).toString().getBytes(UTF_8);
        return BuiltInPartitioner.partitionForKey(key, 6);
    }

    private Present present() {
        return Present.of(Stored.card(story), ScoreFormula.PCS_1);
    }

    private void shows(Present present) {
        when(states.present(ID)).thenReturn(present);
    }

    private int published() {
        lane.changed(Set.of(ID), NOW);
        int written = lane.publish(states, NOW);
        deliver();
        return written;
    }

    private int settled(Map<PursuitId, Present> documents) {
        int written = lane.settle(documents, NOW);
        deliver();
        return written;
    }

    /** What was committed lies on the topic from then on. */
    private void deliver() {
        for (ProducerRecord<byte[], byte[]> sent : producer.history()) {
            ConsumerRecord<byte[], byte[]> record = record(topic.size(), sent.key(), sent.value());
            sent.headers().forEach(record.headers()::add);
            topic.add(record);
        }
        producer.clear();
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset, byte[] key, byte[] value) {
        return new ConsumerRecord<>(
                PublishedEvents.COLLABORATION_TOPIC,
                0,
                offset,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                key,
                value,
                new RecordHeaders(),
                Optional.empty());
    }

    private String header(String name) {
        return new String(topic.getLast().headers().lastHeader(name).value(), UTF_8);
    }

    private void takeOver() {
        producer = producer();
        lane = lane();
    }

    private static MockProducer<byte[], byte[]> producer() {
        MockProducer<byte[], byte[]> producer =
                new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
        producer.initTransactions();
        return producer;
    }

    private Lane lane() {
        Lane begun = new Lane(0, producer, topic.size());
        topic.forEach(begun::read);
        assertThat(begun.isRead(topic.size())).isTrue();
        begun.open(List.of(), NOW);
        return begun;
    }
}
