package io.tutti.query.formulalab;

import io.tutti.contract.calibration.ScoreFormula;
import io.tutti.platform.problem.ProblemException;
import io.tutti.platform.security.Caller;
import io.tutti.query.pursuit.Board;
import io.tutti.query.pursuit.PastPursuits;
import io.tutti.query.pursuit.Reader;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The runs of this process, one at a time. */
@Component
class Laboratory {

    private static final long AT_ONCE_MILLIS = 2_000;
    private static final int KEPT = 20;
    private static final int LINES = 200;
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final Board board;
    private final PastPursuits past;
    private final InstantSource clock = InstantSource.system();

    /** The newest first. */
    private final Deque<Rescoring> runs = new ConcurrentLinkedDeque<>();

    Laboratory(Board board, PastPursuits past) {
        this.board = board;
        this.past = past;
    }

    /**
     * Begins to score all pursuits that the caller may see by two formulas, and waits for it, but no longer than two
     * seconds.
     *
     * @throws ProblemException 429 while another run is not done
     */
    Rescoring run(ScoreFormula formula, ScoreFormula other, Instant asOf, Caller caller) throws InterruptedException {
        Rescoring run = begin(new Rescoring(
                UUID.randomUUID(), caller.subject(), formula, other, asOf, board.cards(Reader.of(caller))));
        Thread.ofVirtual().name("tutti-rescoring").start(() -> run.run(past, LINES));
        run.await(AT_ONCE_MILLIS);
        return run;
    }

    /**
     * Takes a run in, unless another one is not done.
     *
     * @throws ProblemException 429 then
     */
    synchronized Rescoring begin(Rescoring run) {
        if (runs.stream().anyMatch(Rescoring::running)) {
            throw new ProblemException(
                            HttpStatus.TOO_MANY_REQUESTS,
                            "laboratory-busy",
                            "Somebody else is trying a formula right now; try again in a moment.")
                    .retryAfter(Duration.ofSeconds(2));
        }
        runs.addFirst(run);
        while (runs.size() > KEPT) {
            runs.removeLast();
        }
        return run;
    }

    /**
     * A run of the caller's that does the same, so that whoever waits for it, at whichever process, is not made to begin
     * anew: one that goes on, or is done since so short a time that its result still holds.
     *
     * @param asOf null for now
     */
    Optional<Rescoring> same(ScoreFormula formula, ScoreFormula other, @Nullable Instant asOf, Caller caller) {
        Instant fresh = clock.instant().minus(FRESH);
        return runs.stream()
                .filter(run -> run.isOf(caller.subject()))
                .filter(run -> run.compares(formula, other))
                .filter(run -> asOf == null ? run.running() || run.asOf().isAfter(fresh) : asOf.equals(run.asOf()))
                .findFirst();
    }

    /** A run of the caller's by its id. */
    Optional<Rescoring> find(UUID id, Caller caller) {
        return runs.stream()
                .filter(run -> run.id().equals(id) && run.isOf(caller.subject()))
                .findFirst();
    }
}
