package io.tutti.query.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Published by R. G. Newcombe, Two-sided confidence intervals for the single proportion: comparison of seven methods,
 * Statistics in Medicine 17 (1998), table I, method 3.
 */
class IntervalTest {

    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void it_is_as_published(int holding, int of, double low, double high) {
        Interval interval = Interval.wilson(holding, of);

        assertThat(interval.low()).isCloseTo(low, within(0.00005));
        assertThat(interval.high()).isCloseTo(high, within(0.00005));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "0, 7", "7, 7", "5, 9", "1000000, 1000000"})
    void it_stays_within_0_and_1_and_around_the_share_and_is_the_mirror_of_its_opposite(int holding, int of) {
        Interval interval = Interval.wilson(holding, of);
        Interval opposite = Interval.wilson(of - holding, of);

        double share = (double) holding / of;
        assertThat(interval.low()).isBetween(0.0, share + 1e-12);
        assertThat(interval.high()).isBetween(share - 1e-12, 1.0);
        assertThat(interval.low()).isCloseTo(1 - opposite.high(), within(1e-12));
    }
}
