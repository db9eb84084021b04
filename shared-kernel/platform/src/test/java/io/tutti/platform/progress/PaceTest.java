package io.tutti.platform.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void what_is_left_takes_as_long_as_what_is_done_took() {
        Pace pace = new Pace(30, Duration.ofSeconds(12));

        assertThat(pace.perSecond()).isEqualTo(2.5);
        assertThat(pace.left(90)).isEqualTo(Duration.ofSeconds(24));
        assertThat(pace.left(31)).as("begun seconds count").isEqualTo(Duration.ofSeconds(1));
        assertThat(pace.left(30)).isEqualTo(Duration.ZERO);
    }

    @Test
    void nothing_is_said_before_time_has_passed_or_anything_is_done() {
        assertThat(new Pace(5, Duration.ZERO).perSecond()).isZero();
        assertThat(new Pace(5, Duration.ZERO).left(9)).isNull();
        assertThat(new Pace(0, Duration.ofSeconds(3)).left(9)).isNull();
    }
}
