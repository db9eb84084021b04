package io.tutti.query.platform;

import io.tutti.platform.problem.ProblemException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;

/** What was accepted and becomes visible a moment later. */
public final class Coming {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private Coming() {}

    /**
     * Looks again and again until what is seen is as wanted.
     *
     * @param what is waited for, as the beginning of a sentence
     * @throws ProblemException 503 when that takes longer than two seconds
     */
    public static <T> T await(String what, Supplier<T> look, Predicate<T> wanted) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        T seen = look.get();
        while (!wanted.test(seen)) {
            if (System.nanoTime() - until >= 0) {
                throw notYet(what);
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            seen = look.get();
        }
        return seen;
    }

    /** Tells that something is not visible yet; to be thrown. */
    public static ProblemException notYet(String what) {
        return new ProblemException(
                        HttpStatus.SERVICE_UNAVAILABLE, "not-yet-visible", what + " is not visible yet; try again.")
                .retryAfter(RETRY);
    }
}
