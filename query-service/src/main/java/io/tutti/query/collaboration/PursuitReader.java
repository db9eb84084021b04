package io.tutti.query.collaboration;

import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.problem.ProblemException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads one pursuit, if asked for at a version that may still be on its way: whoever wrote it knows its number. */
@Component
class PursuitReader {

    static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Another process may fold the event waited for; only the store tells. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

    private static final Duration RETRY = Duration.ofSeconds(1);

    private final PursuitStore store;
    private final Progress progress;

    PursuitReader(PursuitStore store, Progress progress) {
        this.store = store;
        this.progress = progress;
    }

    /** A document that has at least its opening. */
    record Found(PursuitView view, PursuitSummary summary) {}

    /**
     * The pursuit at the given version or a later one.
     *
     * @throws ProblemException 404 when there is no such pursuit, 503 when it is not there yet
     */
    Found read(PursuitId id, @Nullable Long atLeast) {
        if (atLeast != null) {
            await(id, atLeast);
        }
        PursuitDocument document = store.read(id);
        if (document == null) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "pursuit-not-found", "There is no pursuit " + id + ".");
        }
        if (document.summary() == null) {
            throw new ProblemException(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "pursuit-incomplete",
                            "The first events of pursuit " + id + " are missing here or cannot be read.")
                    .retryAfter(RETRY);
        }
        return new Found(document.view(), document.summary());
    }

    private void await(PursuitId id, long version) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        long seen = progress.count();
        while (store.sequence(id).orElse(-1) < version) {
            if (System.nanoTime() - until >= 0) {
                throw notYet(id, version);
            }
            try {
                progress.awaitAfter(seen, LOOK_AGAIN);
                seen = progress.count();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw notYet(id, version);
            }
        }
    }

    private static ProblemException notYet(PursuitId id, long version) {
        return new ProblemException(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "not-yet-visible",
                        "Version " + version + " of pursuit " + id + " is not visible yet; try again.")
                .retryAfter(RETRY);
    }
}
