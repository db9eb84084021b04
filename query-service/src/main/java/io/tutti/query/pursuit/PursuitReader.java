package io.tutti.query.pursuit;

import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.problem.ProblemException;
import io.tutti.platform.security.Caller;
import io.tutti.query.pursuit.view.Facts;
import io.tutti.query.pursuit.view.PursuitView;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Reads one pursuit, if asked for at a version that may still be on its way: whoever wrote it knows its number. */
@Component
public class PursuitReader {

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

    /** A document that has at least its opening, and that the caller may read. */
    public record Found(PursuitView view, Facts facts, PursuitSummary summary) {

        /** The answer that shows this version. */
        public <T> ResponseEntity<T> answer(T body) {
            return ResponseEntity.ok().eTag("\"" + view.sequence() + "\"").body(body);
        }

        /**
         * The answer that shows one thing in the pursuit.
         *
         * @param what names it in the problem when it is not there, in the kebab case of codes
         * @throws ProblemException 404 when it is not there
         */
        public <T> ResponseEntity<T> answer(String what, Optional<T> part) {
            return answer(part.orElseThrow(() -> new ProblemException(
                    HttpStatus.NOT_FOUND,
                    what + "-not-found",
                    "Pursuit " + view.id() + " has no such " + what.replace('-', ' ') + " at version " + view.sequence()
                            + ".")));
        }
    }

    /**
     * The pursuit at the given version or a later one.
     *
     * @throws ProblemException 404 when there is no such pursuit for the caller, 503 when it is not there yet
     */
    public Found read(PursuitId id, @Nullable Long atLeast, Caller caller) {
        if (atLeast != null) {
            await(id, atLeast);
        }
        PursuitDocument document = store.read(id);
        if (document == null || isHidden(document, caller)) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "pursuit-not-found", "There is no pursuit " + id + ".");
        }
        Facts facts = document.view().facts();
        if (facts == null || document.summary() == null) {
            throw new ProblemException(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "pursuit-incomplete",
                            "The first events of pursuit " + id + " are missing here or cannot be read.")
                    .retryAfter(RETRY);
        }
        return new Found(document.view(), facts, document.summary());
    }

    private static boolean isHidden(PursuitDocument document, Caller caller) {
        List<String> readers = document.readers();
        return readers != null && !Reader.of(caller).mayRead(readers);
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
