package io.tutti.query.stream;

import static io.tutti.query.stream.Told.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tutti.query.stream.Ring.Place;
import io.tutti.query.stream.Ring.Slice;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RingTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final Ring ring = new Ring(4);

    @Test
    void before_the_topic_was_reached_there_is_no_place() throws Exception {
        assertThat(ring.end(Duration.ofMillis(1))).isNull();

        ring.place(Map.of(0, 3L, 1, 0L));

        assertThat(end()).isEqualTo(new Place(at(3, 0), 0));
    }

    @Test
    void notices_are_read_in_order_from_a_number_on_and_only_so_many() throws Exception {
        ring.place(Map.of(0, 0L, 1, 0L));
        ring.add(List.of(notice(0, 0, 1, 0), notice(1, 0, 2, 0), notice(0, 1, 1, 1)));

        Slice first = ring.from(0, 2, Duration.ZERO);
        Slice rest = ring.from(first.next(), 2, Duration.ZERO);

        assertThat(first.notices()).containsExactly(notice(0, 0, 1, 0), notice(1, 0, 2, 0));
        assertThat(rest).isEqualTo(new Slice(List.of(notice(0, 1, 1, 1)), 3));
        assertThat(ring.from(3, 2, Duration.ZERO)).isEqualTo(new Slice(List.of(), 3));
        assertThat(end()).isEqualTo(new Place(at(2, 1), 3));
    }

    @Test
    void who_waits_is_told_at_once() throws Exception {
        ring.place(Map.of(0, 0L));
        CompletableFuture<Slice> waiting = CompletableFuture.supplyAsync(() -> from(0));

        ring.add(List.of(notice(0, 0, 1, 0)));

        assertThat(waiting.get(10, TimeUnit.SECONDS).notices()).hasSize(1);
    }

    @Test
    void nobody_waits_in_a_hurry() throws Exception {
        ring.place(Map.of(0, 0L));
        CompletableFuture<Slice> waiting = CompletableFuture.supplyAsync(() -> from(0));

        ring.hurry(true);

        assertThat(waiting.get(10, TimeUnit.SECONDS).notices()).isEmpty();
        assertThat(from(0).notices()).isEmpty();
    }

    @Test
    void it_holds_the_latest_and_says_how_far_it_reaches_back() throws Exception {
        ring.place(Map.of(0, 10L));
        ring.add(IntStream.range(0, 6).mapToObj(i -> notice(0, 10 + i, 1, i)).toList());

        assertThat(ring.from(0, 9, Duration.ZERO).fellOut()).isTrue();
        assertThat(ring.from(1, 9, Duration.ZERO).fellOut()).isTrue();
        assertThat(ring.from(2, 9, Duration.ZERO).notices())
                .extracting(Notice::offset)
                .containsExactly(12L, 13L, 14L, 15L);
        assertThat(ring.numberAt(at(12))).isEqualTo(OptionalLong.of(2));
        assertThat(ring.numberAt(at(16))).isEqualTo(OptionalLong.of(2));
        assertThat(ring.numberAt(at(11))).isEmpty();
        assertThat(ring.numberAt(Position.BEGINNING)).isEmpty();
    }

    @Test
    void a_partition_that_is_new_begins_within_the_ring() throws Exception {
        ring.place(Map.of(0, 10L));
        ring.add(List.of(notice(0, 10, 1, 0)));

        ring.place(Map.of(1, 0L));

        assertThat(ring.from(0, 9, Duration.ZERO).notices()).hasSize(1);
        assertThat(ring.numberAt(at(10))).isEqualTo(OptionalLong.of(0));
        assertThat(end().position()).isEqualTo(at(11, 0));
    }

    @Test
    void a_partition_that_is_begun_again_sends_everybody_to_look_for_their_place() throws Exception {
        ring.place(Map.of(0, 10L));
        ring.add(List.of(notice(0, 10, 1, 0)));
        long current = end().number();

        ring.place(Map.of(0, 500L));

        assertThat(ring.from(current, 9, Duration.ZERO).fellOut()).isTrue();
        assertThat(ring.numberAt(at(11))).isEmpty();
        assertThat(end().position()).isEqualTo(at(500));
        ring.add(List.of(notice(0, 500, 1, 1)));
        assertThat(ring.from(end().number() - 1, 9, Duration.ZERO).notices()).hasSize(1);
    }

    @Test
    void what_is_passed_is_not_told_and_not_asked_for_again() throws Exception {
        ring.place(Map.of(0, 10L));

        ring.pass(notice(0, 10, 1, 0));

        assertThat(end()).isEqualTo(new Place(at(11), 0));
        assertThat(ring.numberAt(at(10))).isPresent();
    }

    private Slice from(long number) {
        try {
            return ring.from(number, 9, LONG);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Place end() throws InterruptedException {
        return Objects.requireNonNull(ring.end(Duration.ZERO));
    }

    private static Position at(long... offsets) {
        Position position = Position.BEGINNING;
        for (int partition = 0; partition < offsets.length; partition++) {
            position = position.with(Map.of(partition, offsets[partition]));
        }
        return position;
    }

    @Test
    void waiting_ends_with_the_time_that_is_given() {
        ring.place(Map.of(0, 0L));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> ring.from(0, 1, Duration.ofMillis(20)).notices().isEmpty());
    }
}
