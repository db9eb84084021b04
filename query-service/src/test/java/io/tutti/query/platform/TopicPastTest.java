package io.tutti.query.platform;

import static io.tutti.query.platform.PatientConsumer.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tutti.contract.PublishedEvents;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TopicPastTest {

    private static final TopicPartition ZERO = new TopicPartition(PublishedEvents.TOPIC, 0);
    private static final TopicPartition ONE = new TopicPartition(PublishedEvents.TOPIC, 1);

    private final PatientConsumer consumer = new PatientConsumer();
    private final List<String> read = new ArrayList<>();

    @BeforeEach
    void topic() {
        consumer.updateBeginningOffsets(Map.of(ZERO, 3L, ONE, 0L));
        consumer.updateEndOffsets(Map.of(ZERO, 9L, ONE, 5L));
        consumer.updatePartitions(
                PublishedEvents.TOPIC,
                List.of(
                        new PartitionInfo(PublishedEvents.TOPIC, 0, null, null, null),
                        new PartitionInfo(PublishedEvents.TOPIC, 1, null, null, null)));
    }

    @Test
    void what_lies_between_two_places_is_read_and_no_more() {
        polled(event(ZERO, 3, 0), event(ZERO, 4, 1), event(ONE, 0, 0));
        polled(event(ONE, 1, 1), event(ONE, 2, 2), event(ONE, 3, 3));

        Optional<Map<Integer, Long>> next = read(Map.of(0, 3L), Map.of(0, 5L, 1, 3L), events -> true);

        assertThat(read).containsExactlyInAnyOrder("0@3", "0@4", "1@0", "1@1", "1@2");
        assertThat(next).hasValue(Map.of(0, 5L, 1, 3L));
        assertThat(consumer.closed()).isTrue();
    }

    @Test
    void whoever_has_enough_is_told_where_to_go_on() {
        polled(event(ZERO, 4, 1));
        polled(event(ZERO, 5, 2));

        Optional<Map<Integer, Long>> next = read(Map.of(0, 4L, 1, 5L), Map.of(0, 9L, 1, 5L), events -> false);

        assertThat(read).containsExactly("0@4");
        assertThat(next).hasValue(Map.of(0, 5L, 1, 5L));
    }

    @Test
    void a_record_that_is_no_event_is_passed_over() {
        polled(new ConsumerRecord<>(PublishedEvents.TOPIC, 0, 7, "key".getBytes(StandardCharsets.UTF_8), null));
        polled(event(ZERO, 8, 2));

        Optional<Map<Integer, Long>> next = read(Map.of(0, 7L), Map.of(0, 9L), events -> true);

        assertThat(read).containsExactly("0@8");
        assertThat(next).hasValue(Map.of(0, 9L));
    }

    @Test
    void a_place_that_the_topic_does_not_hold_is_told_apart() {
        assertThat(read(Map.of(0, 2L, 1, 0L), Map.of(0, 9L), events -> true)).isEmpty();
        assertThat(read(Map.of(1, 5L), Map.of(0, 9L), events -> true)).isEmpty();
        assertThat(read(Map.of(0, 9L, 1, 6L), Map.of(0, 9L), events -> true)).isEmpty();
        assertThat(read(Map.of(0, 9L, 2, 1L), Map.of(0, 9L), events -> true)).isEmpty();
        assertThat(read(Map.of(0, 9L, 1, 5L, 2, 0L), Map.of(0, 9L, 1, 3L), events -> true))
                .hasValue(Map.of(0, 9L, 1, 5L));
    }

    @Test
    void what_is_deleted_while_it_is_read_is_gone_too() {
        consumer.setPollException(new OffsetOutOfRangeException(Map.of(ZERO, 3L)));

        assertThat(read(Map.of(0, 3L), Map.of(0, 5L), events -> true)).isEmpty();
    }

    @Test
    void a_broker_that_fails_is_told_and_the_consumer_is_closed() {
        consumer.setPollException(new KafkaException("away"));

        assertThatThrownBy(() -> read(Map.of(0, 3L), Map.of(0, 5L), events -> true))
                .hasMessage("away");
        assertThat(consumer.closed()).isTrue();
    }

    @Test
    void a_topic_is_as_long_as_its_partitions_and_nothing_while_it_is_not_there() {
        TopicPast past = new TopicPast(() -> consumer.closed() ? reopened() : consumer);

        assertThat(past.extent(PublishedEvents.TOPIC))
                .isEqualTo(new TopicPast.Extent(Map.of(0, 3L, 1, 0L), Map.of(0, 9L, 1, 5L)));
        assertThat(consumer.closed()).isTrue();
        assertThat(past.extent("nothing")).isEqualTo(new TopicPast.Extent(Map.of(), Map.of()));
    }

    private Optional<Map<Integer, Long>> read(
            Map<Integer, Long> from, Map<Integer, Long> until, Predicate<List<TailedEvent>> more) {
        return new TopicPast(() -> consumer.closed() ? reopened() : consumer)
                .read(PublishedEvents.TOPIC, from, until, events -> {
                    events.forEach(event -> read.add(event.partition() + "@" + event.offset()));
                    return more.test(events);
                });
    }

    private PatientConsumer reopened() {
        TopicPastTest again = new TopicPastTest();
        again.topic();
        return again.consumer;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private final void polled(ConsumerRecord<byte[], byte[]>... records) {
        List<ConsumerRecord<byte[], byte[]>> all = List.of(records);
        consumer.schedulePollTask(() -> all.forEach(consumer::addRecord));
    }
}
