package io.tutti.query.integrity;

import io.tutti.query.integrity.IntegrityCheck.Phase;
import io.tutti.query.integrity.IntegrityCheck.Result;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Says, for all processes, how far a check is that runs in this one. For one thread. */
final class Report {

    private static final Duration EVERY = Duration.ofMillis(500);

    private final IntegrityChecks checks;
    private final InstantSource clock;
    private IntegrityCheck check;

    Report(IntegrityChecks checks, IntegrityCheck check, InstantSource clock) {
        this.checks = checks;
        this.check = check;
        this.clock = clock;
    }

    long id() {
        return check.id();
    }

    /** Says how far it is, in each phase at once and then twice a second at most. */
    void say(Phase phase, long done, @Nullable Long total) {
        Instant now = clock.instant();
        if (phase != check.phase() || check.updatedAt().plus(EVERY).isBefore(now)) {
            save(check.in(phase, done, total, now));
        }
    }

    void ended(Result result) {
        save(check.ended(result, clock.instant()));
    }

    /** Also when this thread was told to end: the driver would not write for such a one. */
    void failed(String why) {
        boolean _ = Thread.interrupted();
        save(check.failed(why, clock.instant()));
    }

    private void save(IntegrityCheck now) {
        check = now;
        checks.save(now);
    }
}
