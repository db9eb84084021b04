package io.tutti.platform.progress;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How fast work goes, over all of it so far.
 *
 * @param done pieces that are done, from 0
 * @param spent on them; zero or less where nothing can be said yet, or any more
 */
public record Pace(long done, Duration spent) {

    private static final double MILLIS = 1_000;

    /** Pieces a second; 0 where nothing can be said. */
    public double perSecond() {
        double seconds = spent.toMillis() / MILLIS;
        return seconds > 0 ? done / seconds : 0;
    }

    /** How long it takes at this pace until a number of pieces is done, in whole seconds; null where nothing can be said. */
    public @Nullable Duration left(long total) {
        double rate = perSecond();
        return rate > 0 ? Duration.ofSeconds((long) Math.ceil((total - done) / rate)) : null;
    }
}
