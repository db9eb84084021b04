package io.tutti.standalone.demo;

import java.time.LocalTime;
import java.util.Comparator;

/**
 * A moment of the story.
 *
 * @param day as {@link WorkDays} counts them
 */
record Moment(int day, LocalTime time) implements Comparable<Moment> {

    private static final Comparator<Moment> ORDER =
            Comparator.comparingInt(Moment::day).thenComparing(Moment::time);

    boolean isBefore(Moment other) {
        return compareTo(other) < 0;
    }

    Moment plusSeconds(int seconds) {
        return new Moment(day, time.plusSeconds(seconds));
    }

    @Override
    public int compareTo(Moment other) {
        return ORDER.compare(this, other);
    }
}
