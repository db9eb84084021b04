package io.tutti.query.pursuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T00:00:00Z, 2026-Q1",
        "2026-03-31T23:59:59.999999999Z, 2026-Q1",
        "2026-04-01T00:00:00Z, 2026-Q2",
        "2026-09-30T23:59:59.999999999Z, 2026-Q3",
        "2026-12-31T23:59:59.999999999Z, 2026-Q4"
    })
    void an_instant_lies_in_a_quarter_of_utc(Instant instant, String quarter) {
        Quarter its = Quarter.of(instant);

        assertThat(its).hasToString(quarter).isEqualTo(Quarter.of(quarter));
        assertThat(its.includes(instant)).isTrue();
        assertThat(its.includes(its.end())).isFalse();
        assertThat(its.includes(its.end().minusNanos(1))).isTrue();
        assertThat(its.includes(its.start())).isTrue();
        assertThat(its.includes(its.start().minusNanos(1))).isFalse();
    }

    @Test
    void quarters_up_to_an_instant_end_with_its_own_and_go_on_over_the_turn_of_a_year() {
        assertThat(Quarter.upTo(Instant.parse("2026-02-10T08:00:00Z"), 3))
                .extracting(Quarter::toString)
                .containsExactly("2025-Q3", "2025-Q4", "2026-Q1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026-Q0", "2026-Q5", "2026-q1", "26-Q1", "2026-Q1 ", "٢٠٢٦-Q1"})
    void anything_else_is_no_quarter(String text) {
        assertThatThrownBy(() -> Quarter.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
