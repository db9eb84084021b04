package io.tutti.query.platform;

import static io.tutti.query.platform.PatientConsumer.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tutti.contract.PublishedEvents;
import io.tutti.query.platform.TopicTail.Phase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TopicTailTest {

    private static final TopicPartition ZERO = new TopicPartition(PublishedEvents.TOPIC, 0);
    private static final TopicPartition ONE = new TopicPartition(PublishedEvents.TOPIC, 1);

    private final Queue<PatientConsumer> consumers = new ConcurrentLinkedQueue<>();
    private final Recorder listener = new Recorder();
    private volatile Optional<Uuid> topicId = Optional.of(new Uuid(0, 1));
    private final TopicTail tail = new TopicTail(this::nextConsumer, () -> topicId, listener);

    @AfterEach
    void end() {
        tail.stop();
    }

    @Test
    void from_the_end_only_what_comes_later_is_received_and_it_is_current_at_once() {
        PatientConsumer consumer = topic(Map.of(ZERO, 3L, ONE, 7L));
        tail.start();

        await().until(tail::isCurrent);
        consumer.deliver(event(ZERO, 3, 10), event(ONE, 7, 11));

        listener.awaitReceived("0@3", "1@7");
        assertThat(listener.placed).containsExactly(Map.of(0, 3L, 1, 7L));
        assertThat(tail.partitions()).isEqualTo(2);
        await().until(() -> tail.events() == 2);
    }

    @Test
    void from_the_beginning_it_is_current_once_it_has_what_was_there_at_first() {
        listener.start = TailStart.BEGINNING;
        PatientConsumer consumer = topic(Map.of(ZERO, 2L));
        tail.start();
        await().until(() -> !consumer.assignment().isEmpty());

        consumer.schedulePollTask(() -> consumer.addRecord(event(ZERO, 0, 0)));
        listener.awaitReceived("0@0");
        assertThat(tail.isCurrent()).isFalse();
        assertThat(listener.told.get()).isZero();
        consumer.deliver(event(ZERO, 1, 1));

        await().until(tail::isCurrent);
        listener.awaitReceived("0@0", "0@1");
        assertThat(listener.told).hasValue(1);
    }

    @Test
    void given_offsets_are_gone_on_from() {
        listener.start = TailStart.at(Map.of(0, 1L));
        PatientConsumer consumer = topic(Map.of(ZERO, 2L, ONE, 1L));
        tail.start();

        await().untilAsserted(() -> assertThat(consumer.seeks).isEqualTo(Map.of(ZERO, 1L, ONE, 0L)));
    }

    @Test
    void a_topic_and_a_partition_that_are_created_later_are_read_from_their_beginning() {
        PatientConsumer consumer = topic(Map.of());
        tail.start();
        await().until(tail::isCurrent);

        exists(consumer, Map.of(ZERO, 1L));
        await().until(() -> consumer.seeks.containsKey(ZERO));
        exists(consumer, Map.of(ZERO, 1L, ONE, 5L));

        await().untilAsserted(() -> assertThat(consumer.seeks).isEqualTo(Map.of(ZERO, 0L, ONE, 0L)));
        assertThat(listener.placed).containsExactly(Map.of(0, 0L), Map.of(1, 0L));
    }

    @Test
    void after_an_outage_of_the_broker_it_goes_on_where_it_was() {
        PatientConsumer first = topic(Map.of(ZERO, 3L));
        PatientConsumer second = topic(Map.of(ZERO, 9L));
        tail.start();
        await().until(tail::isCurrent);
        first.deliver(event(ZERO, 3, 0));
        listener.awaitReceived("0@3");

        first.setPollException(new KafkaException("away"));

        await().untilAsserted(() -> assertThat(second.seeks).isEqualTo(Map.of(ZERO, 4L)));
        assertThat(first.closed()).isTrue();
        second.deliver(event(ZERO, 4, 1));
        listener.awaitReceived("0@3", "0@4");
        assertThat(listener.placed).hasSize(1);
    }

    @Test
    void a_listener_that_fails_is_given_the_same_events_again_and_it_shows() {
        listener.fails = true;
        PatientConsumer consumer = topic(Map.of(ZERO, 0L));
        tail.start();
        await().until(tail::isCurrent);

        consumer.deliver(event(ZERO, 0, 0), event(ZERO, 1, 1));

        await().until(() -> tail.phase() == Phase.RETRYING);
        assertThat(tail.failure()).isEqualTo("not now");
        assertThat(new TopicTails(List.of(tail))
                        .health()
                        .get("recorder")
                        .health()
                        .getStatus()
                        .getCode())
                .isEqualTo("DEGRADED");
        listener.fails = false;
        listener.awaitReceived("0@0", "0@1");
        await().until(() -> tail.phase() == Phase.FOLLOWING);
    }

    @Test
    void what_is_gone_from_the_topic_is_told_and_it_goes_on_with_what_is_there() {
        PatientConsumer consumer = topic(Map.of(ZERO, 900L));
        tail.start();
        await().until(tail::isCurrent);

        consumer.updateBeginningOffsets(Map.of(ZERO, 5L));
        consumer.setPollException(new OffsetOutOfRangeException(Map.of(ZERO, 900L)));

        await().untilAsserted(() -> assertThat(listener.placed).containsExactly(Map.of(0, 900L), Map.of(0, 5L)));
        consumer.deliver(event(ZERO, 5, 0));
        listener.awaitReceived("0@5");
    }

    @Test
    void another_topic_of_the_same_name_is_read_from_its_beginning() {
        PatientConsumer first = topic(Map.of(ZERO, 3L));
        PatientConsumer second = topic(Map.of(ZERO, 5L));
        tail.start();
        await().until(tail::isCurrent);

        topicId = Optional.of(new Uuid(0, 2));

        await().untilAsserted(() -> assertThat(listener.placed).containsExactly(Map.of(0, 3L), Map.of(0, 0L)));
        assertThat(first.closed()).isTrue();
        second.deliver(event(ZERO, 0, 7));
        listener.awaitReceived("0@0");
    }

    @Test
    void a_record_that_is_no_event_is_passed_over() {
        PatientConsumer consumer = topic(Map.of(ZERO, 0L));
        tail.start();
        await().until(tail::isCurrent);

        consumer.deliver(
                new ConsumerRecord<>(PublishedEvents.TOPIC, 0, 0, "key".getBytes(StandardCharsets.UTF_8), null),
                event(ZERO, 1, 0));

        listener.awaitReceived("0@1");
    }

    @Test
    void stopping_interrupts_a_listener_that_waits() {
        listener.waits = true;
        PatientConsumer consumer = topic(Map.of(ZERO, 0L));
        tail.start();
        await().until(tail::isCurrent);
        consumer.deliver(event(ZERO, 0, 0));
        await().until(() -> listener.waiting);

        tail.stop();

        assertThat(tail.isRunning()).isFalse();
        assertThat(tail.phase()).isEqualTo(Phase.STOPPED);
        assertThat(consumer.closed()).isTrue();
    }

    @Test
    void who_is_ending_is_not_disturbed_by_being_told_so_again() {
        PatientConsumer consumer = topic(Map.of(ZERO, 0L));
        CountDownLatch mayClose = new CountDownLatch(1);
        consumer.mayClose = mayClose;
        tail.start();
        await().until(tail::isCurrent);

        tail.end();
        await().until(() -> consumer.closing);
        tail.end();
        mayClose.countDown();
        tail.stop();

        assertThat(consumer.interruptedWhileClosing).isFalse();
        assertThat(consumer.closed()).isTrue();
    }

    private PatientConsumer topic(Map<TopicPartition, Long> ends) {
        PatientConsumer consumer = new PatientConsumer();
        exists(consumer, ends);
        consumers.add(consumer);
        return consumer;
    }

    private static void exists(PatientConsumer consumer, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> beginnings = new HashMap<>();
        ends.keySet().forEach(one -> beginnings.put(one, 0L));
        consumer.updateBeginningOffsets(beginnings);
        consumer.updateEndOffsets(ends);
        consumer.updatePartitions(
                PublishedEvents.TOPIC,
                ends.keySet().stream()
                        .map(one -> new PartitionInfo(one.topic(), one.partition(), null, null, null))
                        .toList());
    }

    private Consumer<byte[], byte[]> nextConsumer() {
        PatientConsumer next = consumers.poll();
        return next == null ? topic(Map.of()) : next;
    }

    private static final class Recorder implements TopicListener {

        private final List<String> received = new CopyOnWriteArrayList<>();
        private final List<Map<Integer, Long>> placed = new CopyOnWriteArrayList<>();
        private final AtomicInteger told = new AtomicInteger();
        private volatile TailStart start = TailStart.END;
        private volatile boolean fails;
        private volatile boolean waits;
        private volatile boolean waiting;

        @Override
        public String name() {
            return "recorder";
        }

        @Override
        public TailStart start() {
            return start;
        }

        @Override
        public void placed(Map<Integer, Long> next) {
            placed.add(next);
        }

        @Override
        public void current() {
            told.incrementAndGet();
        }

        @Override
        public void received(List<TailedEvent> events) throws InterruptedException {
            if (waits) {
                waiting = true;
                new CountDownLatch(1).await();
            }
            if (fails) {
                throw new IllegalStateException("not now");
            }
            events.forEach(event -> received.add(event.partition() + "@" + event.offset()));
        }

        private void awaitReceived(String... places) {
            await().untilAsserted(() -> assertThat(new ArrayList<>(received)).containsExactlyInAnyOrder(places));
            for (String partition : List.of("0@", "1@")) {
                assertThat(received.stream().filter(one -> one.startsWith(partition)))
                        .containsExactlyElementsOf(Stream.of(places)
                                .filter(one -> one.startsWith(partition))
                                .toList());
            }
        }
    }
}
