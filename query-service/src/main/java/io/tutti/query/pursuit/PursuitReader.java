package io.tutti.query.pursuit;

import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.problem.ProblemException;
import io.tutti.platform.security.Caller;
import io.tutti.query.platform.Coming;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.pursuit.view.Facts;
import io.tutti.query.pursuit.view.PursuitFold;
import io.tutti.query.pursuit.view.PursuitView;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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

    /** The board tells when to look; where it does not, it is looked at the store from time to time. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Pursuits pursuits;
    private final Board board;
    private final Progress progress;
    private final InstantSource clock = InstantSource.system();

    PursuitReader(Pursuits pursuits, Board board, Progress progress) {
        this.pursuits = pursuits;
        this.board = board;
        this.progress = progress;
    }

    /**
     * A pursuit that has at least its opening, and that the caller may read.
     *
     * @param at the moment that it is shown at
     */
    public record Found(PursuitView view, Facts facts, Instant at) {

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
        return found(stored(id, atLeast, caller).view(), clock.instant());
    }

    /**
     * The pursuit as it stood at an instant: what was recorded later is not there.
     *
     * @param asOf null for now
     * @throws ProblemException 404 when there was no such pursuit then, or is none for the caller now; 400 for an instant
     *     in the future
     */
    public Found read(PursuitId id, @Nullable Long atLeast, @Nullable Instant asOf, Caller caller) {
        if (asOf == null) {
            return read(id, atLeast, caller);
        }
        Instant now = clock.instant();
        PastPursuits.checkPast(asOf, now);
        PursuitView then = PursuitFold.fold(PursuitView.before(id), recordedUntil(history(id, atLeast, caller), asOf));
        if (then.sequence() < 0) {
            throw new ProblemException(
                    HttpStatus.NOT_FOUND, "pursuit-not-found", "Pursuit " + id + " was opened after " + asOf + ".");
        }
        return found(then, asOf);
    }

    /**
     * All events of a pursuit that are stored, from its beginning.
     *
     * @throws ProblemException as {@link #read(PursuitId, Long, Caller)}
     */
    public List<RecordedEvent> history(PursuitId id, @Nullable Long atLeast, Caller caller) {
        return pursuits.events(stored(id, atLeast, caller));
    }

    /** The events up to the first one that was recorded after an instant. */
    public static List<RecordedEvent> recordedUntil(List<RecordedEvent> events, Instant asOf) {
        return events.stream()
                .takeWhile(event -> !event.recordedAt().isAfter(asOf))
                .toList();
    }

    private StoredPursuit stored(PursuitId id, @Nullable Long atLeast, Caller caller) {
        StoredPursuit pursuit = atLeast == null ? pursuits.read(id) : awaited(id, atLeast);
        List<String> readers = pursuit.document().readers();
        boolean hidden = readers != null && !Reader.of(caller).mayRead(readers);
        if (pursuit.document().revision() == 0 || hidden) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "pursuit-not-found", "There is no pursuit " + id + ".");
        }
        return pursuit;
    }

    private static Found found(PursuitView view, Instant at) {
        Facts facts = view.facts();
        if (facts == null) {
            throw new ProblemException(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "pursuit-incomplete",
                            "The first events of pursuit " + view.id() + " are missing here or cannot be read.")
                    .retryAfter(RETRY);
        }
        return new Found(view, facts, at);
    }

    private StoredPursuit awaited(PursuitId id, long version) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        long lookDue = System.nanoTime() + LOOK_AGAIN.toNanos();
        while (true) {
            long seen = progress.count();
            if (board.shows(id, version) || System.nanoTime() - lookDue >= 0) {
                StoredPursuit pursuit = pursuits.read(id);
                // The board may be ahead, for example of documents that were built anew and have just taken over.
                if (pursuit.document().sequence() >= version) {
                    return pursuit;
                }
                lookDue = System.nanoTime() + LOOK_AGAIN.toNanos();
            }
            if (System.nanoTime() - until >= 0) {
                throw Coming.notYet("Version " + version + " of pursuit " + id);
            }
            try {
                progress.awaitAfter(seen, Duration.ofNanos(lookDue - System.nanoTime()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw Coming.notYet("Version " + version + " of pursuit " + id);
            }
        }
    }
}
