package io.tutti.query.pursuit.card;

import io.tutti.contract.EventCodec;
import io.tutti.contract.calibration.ScoreFormula;
import io.tutti.contract.pursuit.GatePassed;
import io.tutti.contract.pursuit.PursuitAbandoned;
import io.tutti.contract.pursuit.PursuitLost;
import io.tutti.contract.pursuit.PursuitWon;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.pursuit.card.PursuitCard.Milestone;
import io.tutti.query.pursuit.card.PursuitCard.WeekScore;
import io.tutti.query.pursuit.score.Score;
import io.tutti.query.pursuit.view.Course;
import io.tutti.query.pursuit.view.Course.Outcome;
import io.tutti.query.pursuit.view.Facts;
import io.tutti.query.pursuit.view.PursuitFold;
import io.tutti.query.pursuit.view.PursuitView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Folds events into a pursuit's view and keeps its score at the moments that are looked back on: the ends of weeks, the
 * gates, the end. Each is scored by the formula that was in force at that moment, so that what was once shown stays.
 */
public final class ScoreSampling {

    private static final Map<String, Outcome> OUTCOMES = Map.of(
            EventCodec.typeOf(PursuitWon.class).name(), Outcome.WON,
            EventCodec.typeOf(PursuitLost.class).name(), Outcome.LOST,
            EventCodec.typeOf(PursuitAbandoned.class).name(), Outcome.ABANDONED);
    private static final String GATE_PASSED =
            EventCodec.typeOf(GatePassed.class).name();
    private static final long WEEK = Duration.ofDays(7).toSeconds();

    /** The first end of a week after 1970 began: Monday, January 5th. */
    private static final long FIRST_END = Duration.ofDays(4).toSeconds();

    /** A pursuit that slept longer has no trend: ten years. */
    private static final int WEEKS_AT_ONCE = 520;

    private final FormulaInForce formulas;

    /** @param formulas which formula is in force at an instant */
    public ScoreSampling(FormulaInForce formulas) {
        this.formulas = formulas;
    }

    /** A view and its card; null while the pursuit is not known to have been opened. */
    public record Sampled(PursuitView view, @Nullable PursuitCard card) {}

    /**
     * The view and card after further events.
     *
     * @param card of that view
     * @throws IllegalStateException when it is not known yet which formulas were in force
     */
    public Sampled fold(PursuitView view, @Nullable PursuitCard card, List<RecordedEvent> events) {
        formulas.awaitAll();
        Run run = new Run(view, card);
        events.forEach(run::add);
        run.fold();
        return new Sampled(run.view, run.view.sequence() == view.sequence() ? card : run.card());
    }

    /** The formula in force at an instant. */
    public ScoreFormula formulaAt(Instant at) {
        return formulas.at(at);
    }

    /** End of the ISO week (UTC) in which an instant lies; an instant at the end of one lies in the next. */
    public static Instant endOfWeek(Instant instant) {
        long weeks = Math.floorDiv(instant.getEpochSecond() - FIRST_END, WEEK) + 1;
        return Instant.ofEpochSecond(FIRST_END + weeks * WEEK);
    }

    /** One pass over events; those between two moments of interest are folded together. */
    private final class Run {

        private final List<WeekScore> weeks;
        private final List<Milestone> milestones;
        private final List<RecordedEvent> waiting = new ArrayList<>();
        private PursuitView view;

        Run(PursuitView start, @Nullable PursuitCard card) {
            view = start;
            weeks = new ArrayList<>(card == null ? List.of() : card.weeks());
            milestones = new ArrayList<>(card == null ? List.of() : card.milestones());
        }

        void add(RecordedEvent event) {
            long next = view.sequence() + waiting.size() + 1;
            if (event.sequence() < next) {
                return;
            }
            if (event.sequence() > next) {
                waiting.add(event);
                fold();
                return;
            }
            Instant last =
                    waiting.isEmpty() ? view.recordedAt() : waiting.getLast().recordedAt();
            if (last != null) {
                sampleWeeks(endOfWeek(last), event);
            }
            if (event.typeName().equals(GATE_PASSED) || OUTCOMES.containsKey(event.typeName())) {
                sampleMilestone(event);
            } else {
                waiting.add(event);
            }
        }

        void fold() {
            view = PursuitFold.fold(view, waiting);
            waiting.clear();
        }

        private void sampleWeeks(Instant firstEnd, RecordedEvent event) {
            Instant end = firstEnd;
            for (int n = 0; n < WEEKS_AT_ONCE && !end.isAfter(event.recordedAt()); n++) {
                fold();
                if (view.sequence() + 1 < event.sequence()) {
                    return; // parked before
                }
                if (view.facts() != null && view.course().outcome() == null) {
                    ScoreFormula formula = formulas.at(end);
                    Double pcs = Score.of(view, end, formula).pcs();
                    if (pcs != null) {
                        weeks.add(new WeekScore(end, formula.version(), pcs));
                    }
                }
                end = end.plusSeconds(WEEK);
            }
        }

        /** What was there just before the event, which is folded by itself: it may not be readable. */
        private void sampleMilestone(RecordedEvent event) {
            fold();
            PursuitView before = view;
            waiting.add(event);
            fold();
            Facts facts = before.facts();
            if (facts == null || view.sequence() != event.sequence()) {
                return;
            }
            Course course = view.course();
            Outcome outcome = OUTCOMES.get(event.typeName());
            ScoreFormula formula = formulas.at(event.recordedAt());
            Score score = Score.of(before, event.recordedAt(), formula);
            milestones.add(new Milestone(
                    outcome == null ? course.stage() : null,
                    outcome,
                    event.recordedAt(),
                    event.sequence(),
                    facts.largeDeal(),
                    formula.version(),
                    score.pcs(),
                    Cards.withoutCounted(score, facts.requiredDepartments())));
        }

        @Nullable
        PursuitCard card() {
            Instant at = view.recordedAt();
            return view.facts() == null || at == null
                    ? null
                    : Cards.of(view, view.facts(), at, formulas.at(at), weeks, milestones);
        }
    }
}
