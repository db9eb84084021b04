package io.tutti.standalone.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.axonframework.eventhandling.GenericEventMessage;

/**
 * The time of the story. While it is wound, requests, deadlines and events of this process go by it; it moves only when
 * it is told to, and never back. Nothing outside of this package can wind it.
 */
final class StoryClock extends Clock {

    private volatile Instant now;

    private StoryClock(Instant begin) {
        now = begin;
    }

    /** Winds a clock, which then is the one that Tutti goes by. */
    static StoryClock windTo(Instant begin) {
        StoryClock clock = new StoryClock(begin);
        GenericEventMessage.clock = clock;
        return clock;
    }

    /** From now on the real time counts. */
    static void presentAgain() {
        GenericEventMessage.clock = Clock.systemUTC();
    }

    /** Moves on to an instant. */
    void moveTo(Instant next) {
        if (next.isBefore(now)) {
            throw new IllegalArgumentException("the story goes forward only: " + next + " lies before " + now);
        }
        now = next;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the story is told in UTC");
    }
}
