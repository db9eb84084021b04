package io.tutti.query.formulalab;

import io.tutti.contract.calibration.ScoreFormula;
import io.tutti.query.formulalab.Comparison.Scored;
import io.tutti.query.pursuit.PastPursuits;
import io.tutti.query.pursuit.card.PursuitCard;
import io.tutti.query.pursuit.score.Score;
import io.tutti.query.pursuit.view.Facts;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One run over all pursuits that somebody may see, in the background of this process. */
final class Rescoring {

    private final UUID id;
    private final String owner;
    private final ScoreFormula formula;
    private final ScoreFormula other;
    private final Instant asOf;
    private final List<PursuitCard> pursuits;
    private final AtomicInteger done = new AtomicInteger();
    private final CompletableFuture<Comparison> comparison = new CompletableFuture<>();

    Rescoring(
            UUID id, String owner, ScoreFormula formula, ScoreFormula other, Instant asOf, List<PursuitCard> pursuits) {
        this.id = id;
        this.owner = owner;
        this.formula = formula;
        this.other = other;
        this.asOf = asOf;
        this.pursuits = pursuits;
    }

    /** How far it is. */
    enum Status {
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * A run as it is shown.
     *
     * @param done of {@code total} pursuits
     * @param comparison present when it is done
     */
    record Shown(
            UUID id,
            Status status,
            Instant asOf,
            int done,
            int total,
            @Nullable Comparison comparison) {}

    UUID id() {
        return id;
    }

    boolean isOf(String subject) {
        return owner.equals(subject);
    }

    boolean compares(ScoreFormula one, ScoreFormula another) {
        return formula.equals(one) && other.equals(another);
    }

    Instant asOf() {
        return asOf;
    }

    boolean running() {
        return !comparison.isDone();
    }

    /** Scores every pursuit twice, on all cores. */
    void run(PastPursuits past, int limit) {
        try {
            List<Scored> scored = pursuits.parallelStream()
                    .flatMap(card -> {
                        List<Scored> one = past
                                .asOf(card.id(), asOf)
                                .map(view -> {
                                    Facts facts = Objects.requireNonNull(view.facts());
                                    return new Scored(
                                            view.id(),
                                            facts.account(),
                                            facts.objective(),
                                            Score.of(view, asOf, formula).pcs(),
                                            Score.of(view, asOf, other).pcs());
                                })
                                .stream()
                                .toList();
                        done.incrementAndGet();
                        return one.stream();
                    })
                    .toList();
            comparison.complete(Comparison.of(formula, other, scored, limit));
        } catch (RuntimeException e) {
            comparison.completeExceptionally(e);
        }
    }

    /** Waits for the end, no longer than given. */
    void await(long millis) throws InterruptedException {
        try {
            comparison.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // What it came to is shown.
        }
    }

    Shown shown() {
        Status status =
                running() ? Status.RUNNING : comparison.isCompletedExceptionally() ? Status.FAILED : Status.DONE;
        return new Shown(
                id, status, asOf, done.get(), pursuits.size(), status == Status.DONE ? comparison.getNow(null) : null);
    }
}
