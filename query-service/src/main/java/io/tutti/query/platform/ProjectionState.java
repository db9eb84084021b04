package io.tutti.query.platform;

import io.tutti.query.platform.Projection.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** What the projection's thread lets health and metrics see; written by that thread, read by any. */
final class ProjectionState {

    /** What the thread is about. */
    enum Phase {
        /** Not yet at the first record. */
        STARTING,
        /** Follows the topic. */
        RUNNING,
        /** Something is away; tried again and again, nothing is lost meanwhile. */
        RETRYING,
        /** Ended because the process ends. */
        STOPPED,
        /** Ended by an error that should not be; this process projects nothing any more. */
        DEAD
    }

    private final InstantSource clock;
    private final LongAdder events = new LongAdder();
    private volatile Phase phase = Phase.STARTING;
    private volatile String failure = "";
    private volatile Standing standing = new Standing(0, 0, 0);
    private volatile long unreadableRecords;
    private volatile long lag;
    private volatile int partitions;
    private volatile @Nullable Instant behindSince;

    ProjectionState(InstantSource clock) {
        this.clock = clock;
    }

    void running() {
        phase = Phase.RUNNING;
        failure = "";
    }

    void retrying(Exception e) {
        phase = Phase.RETRYING;
        failure = String.valueOf(e.getMessage());
    }

    void stopped() {
        phase = Phase.STOPPED;
    }

    void died(Throwable e) {
        phase = Phase.DEAD;
        failure = e.toString();
    }

    void folded(int count) {
        events.add(count);
    }

    /** How many events of how many partitions wait, the oldest of them recorded at the given time if one is known. */
    void lag(int ofPartitions, long waiting, @Nullable Instant oldest) {
        partitions = ofPartitions;
        lag = waiting;
        behindSince = waiting == 0 ? null : oldest;
    }

    void standing(Standing current, long unreadable) {
        standing = current;
        unreadableRecords = unreadable;
    }

    public Phase phase() {
        return phase;
    }

    /** Why the phase is what it is, or empty. */
    public String failure() {
        return failure;
    }

    public Standing standing() {
        return standing;
    }

    public long unreadableRecords() {
        return unreadableRecords;
    }

    public int partitions() {
        return partitions;
    }

    public long lagEvents() {
        return lag;
    }

    /** Age of the oldest event that is not folded yet, as far as known; 0 when all are. */
    public double lagSeconds() {
        Instant since = behindSince;
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0);
    }

    /** Events folded since the process started, redelivered ones included. */
    public long events() {
        return events.sum();
    }
}
