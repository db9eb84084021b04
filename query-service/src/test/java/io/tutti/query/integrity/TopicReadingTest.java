package io.tutti.query.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.tutti.contract.PublishedEvents;
import io.tutti.query.platform.TailedEvent;
import io.tutti.query.platform.Told;
import io.tutti.query.platform.TopicPast;
import io.tutti.query.platform.TopicPast.Extent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TopicReadingTest {

    private static final UUID PURSUIT = new UUID(1, 1);

    private final TopicPast past = mock();
    private final TopicReading reading = new TopicReading(past);
    private final List<Long> read = new ArrayList<>();

    @AfterEach
    void not_interrupted() {
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void it_goes_on_where_it_ended_also_into_partitions_that_were_added() throws Exception {
        when(past.extent(PublishedEvents.TOPIC))
                .thenReturn(new Extent(Map.of(0, 3L), Map.of(0, 5L)))
                .thenReturn(new Extent(Map.of(0, 3L, 1, 0L), Map.of(0, 6L, 1, 1L)));
        gives(Map.of(0, 3L), Map.of(0, 5L), 0, 1);
        gives(Map.of(0, 5L, 1, 0L), Map.of(0, 6L, 1, 1L), 2, 3);

        toEnd();

        assertThat(read).containsExactly(0L, 1L);
        assertThat(List.of(reading.done(), reading.total())).containsExactly(2L, 2L);
        toEnd();
        assertThat(read).containsExactly(0L, 1L, 2L, 3L);
        assertThat(List.of(reading.done(), reading.total())).containsExactly(4L, 4L);
    }

    @Test
    void records_that_are_deleted_while_it_reads_end_it_with_a_clear_word() {
        when(past.extent(any())).thenReturn(new Extent(Map.of(0, 0L), Map.of(0, 1L)));
        when(past.read(any(), any(), any(), any())).thenReturn(Optional.empty());

        assertThatThrownBy(this::toEnd).isInstanceOf(KafkaException.class).hasMessageContaining("begin again");
    }

    @Test
    void who_is_told_to_end_ends() {
        when(past.extent(any())).thenReturn(new Extent(Map.of(0, 0L), Map.of(0, 1L)));
        gives(Map.of(0, 0L), Map.of(0, 1L), 0);

        Thread.currentThread().interrupt();

        assertThatThrownBy(this::toEnd).isInstanceOf(InterruptedException.class);
    }

    private void toEnd() throws InterruptedException {
        reading.toEnd(event -> read.add(event.sequence()), () -> {});
    }

    private void gives(Map<Integer, Long> from, Map<Integer, Long> until, long... sequences) {
        List<TailedEvent> batch = new ArrayList<>();
        for (long sequence : sequences) {
            batch.add(new TailedEvent(0, sequence, Told.raw(PURSUIT, sequence, "tutti.pursuit.opened", "{}")));
        }
        when(past.read(eq(PublishedEvents.TOPIC), eq(from), eq(until), any())).thenAnswer(asked -> {
            asked.<Predicate<List<TailedEvent>>>getArgument(3).test(batch);
            return Optional.of(until);
        });
    }
}
