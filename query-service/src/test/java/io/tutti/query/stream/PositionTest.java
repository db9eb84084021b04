package io.tutti.query.stream;

import static io.tutti.query.stream.Told.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

    @Property
    void its_text_says_it_all(@ForAll @Size(max = 20) List<@LongRange(min = 0) Long> offsets) {
        Position position = Position.BEGINNING;
        for (int partition = 0; partition < offsets.size(); partition++) {
            position = position.with(Map.of(partition, offsets.get(partition)));
        }

        Position read = Position.of(position.toString());

        assertThat(read).isEqualTo(position).hasToString(position.toString());
        assertThat(new ArrayList<>(read.offsets().values())).isEqualTo(offsets);
        assertThat(position.toString()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AQ==AQ", "Ag", "AQAAAAAAAAA", "Af__________", "now", "ä", "AQ\n"})
    void another_text_is_refused(String text) {
        assertThatThrownBy(() -> Position.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_text_without_end_is_not_read() {
        assertThatThrownBy(() -> Position.of("A".repeat(1_000_000))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void it_moves_on_with_notices_and_never_back() {
        Position position = Position.BEGINNING.with(Map.of(0, 5L, 1, 7L));

        assertThat(position.after(notice(1, 9, 1, 0)).offsets()).isEqualTo(Map.of(0, 5L, 1, 10L));
        assertThat(position.after(notice(2, 3, 1, 0)).offsets()).isEqualTo(Map.of(0, 5L, 1, 7L, 2, 4L));
        assertThat(position.after(notice(0, 4, 1, 0))).isEqualTo(position);
        assertThat(position.after(notice(0, 9, 1, 0).late())).isEqualTo(position);
        assertThat(position.isPast(notice(0, 4, 1, 0))).isTrue();
        assertThat(position.isPast(notice(0, 5, 1, 0))).isFalse();
        assertThat(position.isPast(notice(0, 4, 1, 0).late())).isFalse();
        assertThat(position.isPast(notice(2, 0, 1, 0))).isFalse();
    }

    @Test
    void it_covers_what_is_not_further_in_any_partition() {
        Position position = Position.BEGINNING.with(Map.of(0, 5L, 1, 7L));

        assertThat(position.covers(Position.BEGINNING)).isTrue();
        assertThat(position.covers(position)).isTrue();
        assertThat(position.covers(position.with(Map.of(1, 8L)))).isFalse();
        assertThat(position.covers(position.with(Map.of(2, 0L)))).isTrue();
        assertThat(position.covers(position.with(Map.of(2, 1L)))).isFalse();
    }
}
