package io.tutti.query.collaboration;

import io.tutti.contract.calibration.ScoreFormula;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.pursuit.score.Score;
import io.tutti.query.pursuit.view.Course.PassedGate;
import io.tutti.query.pursuit.view.PursuitFold;
import io.tutti.query.pursuit.view.PursuitView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What moved a pursuit's score between two moments, event by event. The points of all changes add up to the difference
 * between the scores at both ends.
 *
 * @param before the score at {@code from}; null for insufficient evidence, as {@code after}
 * @param points by which the formula's value rose, or fell, also where the evidence is insufficient
 * @param changes in their order; what moved nothing is left out
 */
record Changes(
        Instant from,
        Instant to,
        @Nullable Double before,
        @Nullable Double after,
        double points,
        List<Change> changes) {

    /** Why the score became another one. */
    enum Cause {
        EVENT,
        /** A request fell due, or the day of a gate came. */
        TIME,
        /** Another formula came into force. */
        FORMULA
    }

    /**
     * One move of the score.
     *
     * @param at when the event was recorded, or the moment passed
     * @param type of the event; null where nothing but time or formula made the change, as {@code sequence}
     * @param before null for insufficient evidence, as {@code after}
     * @param parts by how much each part rose or fell; those that stayed are left out
     */
    record Change(
            Cause cause,
            Instant at,
            @Nullable String type,
            @Nullable Long sequence,
            @Nullable Double before,
            @Nullable Double after,
            double points,
            List<PartMove> parts) {}

    /** By how much a part of the score, from 0 to 1, rose or fell. */
    record PartMove(String part, double by) {}

    /** When a pursuit last came a gate further; its opening where it has passed none. */
    static Instant lastGate(PursuitView view) {
        List<PassedGate> passed = view.course().passed();
        return passed.isEmpty()
                ? Objects.requireNonNull(view.facts(), "facts").openedAt()
                : passed.getLast().passedAt();
    }

    /**
     * The changes of a pursuit.
     *
     * @param from where it was not opened by then, the changes begin with its opening
     * @param events all of its events recorded by {@code to}, from the opening on
     */
    static Changes since(
            Instant from, List<RecordedEvent> events, Instant to, Function<Instant, ScoreFormula> formulas) {
        PursuitView nothing = PursuitView.before(new PursuitId(events.getFirst().subject()));
        List<RecordedEvent> before = events.stream()
                .takeWhile(event -> !event.recordedAt().isAfter(from))
                .toList();
        PursuitView start = PursuitFold.fold(nothing, before);
        Instant begin = from;
        if (start.facts() == null) {
            before = events.subList(0, 1);
            start = PursuitFold.fold(nothing, before);
            begin = Objects.requireNonNull(start.facts(), "facts").openedAt();
        }
        return of(start, events.subList(before.size(), events.size()), begin, to, formulas);
    }

    /**
     * The changes of an opened pursuit.
     *
     * @param start the view at {@code from}
     * @param later the events recorded after that and by {@code to}
     */
    static Changes of(
            PursuitView start,
            List<RecordedEvent> later,
            Instant from,
            Instant to,
            Function<Instant, ScoreFormula> formulas) {
        Pass pass = new Pass(start, from, formulas);
        Score first = pass.score;
        for (RecordedEvent event : later) {
            pass.passTime(event.recordedAt());
            pass.take(event);
        }
        pass.passTime(to);
        return new Changes(from, to, first.pcs(), pass.score.pcs(), pass.score.raw() - first.raw(), pass.changes);
    }

    private static final class Pass {

        private final Function<Instant, ScoreFormula> formulas;
        private final List<Change> changes = new ArrayList<>();
        private PursuitView view;
        private ScoreFormula formula;
        private Score score;

        Pass(PursuitView start, Instant from, Function<Instant, ScoreFormula> formulas) {
            this.formulas = formulas;
            view = start;
            formula = formulas.apply(from);
            score = Score.of(view, from, formula);
        }

        void passTime(Instant to) {
            Instant next = score.validUntil();
            while (next != null && !next.isAfter(to)) {
                move(Cause.TIME, Score.of(view, next, formula), null);
                next = score.validUntil();
            }
            // By now the score holds beyond that moment, so that nothing is left for time to do.
            ScoreFormula then = formulas.apply(to);
            if (!then.equals(formula)) {
                formula = then;
                move(Cause.FORMULA, Score.of(view, to, formula), null);
            }
        }

        void take(RecordedEvent event) {
            view = PursuitFold.fold(view, List.of(event));
            move(Cause.EVENT, Score.of(view, event.recordedAt(), formula), event);
        }

        private void move(Cause cause, Score next, @Nullable RecordedEvent event) {
            List<PartMove> parts = new ArrayList<>();
            part(parts, "coverage", score.coverage(), next.coverage());
            part(parts, "balance", score.balance(), next.balance());
            part(parts, "interlock", score.interlock(), next.interlock());
            part(parts, "reciprocity", score.reciprocity(), next.reciprocity());
            part(parts, "timeliness", score.timeliness(), next.timeliness());
            boolean evidence = (score.pcs() == null) != (next.pcs() == null);
            if (evidence || score.raw() != next.raw() || !parts.isEmpty()) {
                changes.add(new Change(
                        cause,
                        next.at(),
                        event == null ? null : event.typeName(),
                        event == null ? null : event.sequence(),
                        score.pcs(),
                        next.pcs(),
                        next.raw() - score.raw(),
                        parts));
            }
            score = next;
        }

        private static void part(List<PartMove> parts, String name, Score.Part<?> before, Score.Part<?> after) {
            if (before.value() != after.value()) {
                parts.add(new PartMove(name, after.value() - before.value()));
            }
        }
    }
}
