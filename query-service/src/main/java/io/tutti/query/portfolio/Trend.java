package io.tutti.query.portfolio;

import io.tutti.query.pursuit.card.PursuitCard;
import io.tutti.query.pursuit.card.PursuitCard.Milestone;
import io.tutti.query.pursuit.card.PursuitCard.WeekScore;
import io.tutti.query.pursuit.card.ScoreSampling;
import io.tutti.query.pursuit.view.Course.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the scores of pursuits went, week by week, each score by the formula that was in force then. */
final class Trend {

    private static final Duration WEEK = Duration.ofDays(7);

    private Trend() {}

    /**
     * One week.
     *
     * @param end the Monday (UTC) that ends it; the present week is as of now
     * @param scored pursuits that went on then and had a score
     * @param median of their scores; null without any, as the quartiles
     * @param gatesPassed gates that were passed in the week
     */
    record Week(
            Instant end,
            int scored,
            @Nullable Double lowerQuartile,
            @Nullable Double median,
            @Nullable Double upperQuartile,
            int gatesPassed,
            int won,
            int lost) {}

    /** The last so many weeks, the present one at the end. */
    static List<Week> of(Collection<PursuitCard> cards, int weeks, Instant now) {
        Instant last = ScoreSampling.endOfWeek(now);
        List<Week> trend = new ArrayList<>(weeks);
        for (int back = weeks - 1; back >= 0; back--) {
            Instant end = last.minus(WEEK.multipliedBy(back));
            trend.add(week(cards, end, end.isAfter(now) ? now : end));
        }
        return trend;
    }

    private static Week week(Collection<PursuitCard> cards, Instant end, Instant at) {
        double[] scores = new double[cards.size()];
        int scored = 0;
        int gates = 0;
        int won = 0;
        int lost = 0;
        Instant begin = end.minus(WEEK);
        for (PursuitCard card : cards) {
            Double pcs = scoreAt(card, at);
            if (pcs != null) {
                scores[scored++] = pcs;
            }
            for (Milestone milestone : card.milestones()) {
                if (!milestone.at().isBefore(begin) && milestone.at().isBefore(end)) {
                    gates += milestone.gate() != null ? 1 : 0;
                    won += milestone.outcome() == Outcome.WON ? 1 : 0;
                    lost += milestone.outcome() == Outcome.LOST ? 1 : 0;
                }
            }
        }
        double[] sorted = Arrays.copyOf(scores, scored);
        Arrays.sort(sorted);
        return new Week(
                end, scored, quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75), gates, won, lost);
    }

    /** What a pursuit's score was at the end of a week; null when it had none, was not open yet, or was over. */
    static @Nullable Double scoreAt(PursuitCard card, Instant at) {
        boolean over = card.ending() != null && !card.ending().at().isAfter(at);
        if (over || card.openedAt().isAfter(at)) {
            return null;
        }
        if (!card.recordedAt().isAfter(at)) {
            return card.score().pcs();
        }
        List<WeekScore> weeks = card.weeks();
        int low = 0;
        int high = weeks.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int compared = weeks.get(middle).end().compareTo(at);
            if (compared == 0) {
                return weeks.get(middle).pcs();
            }
            if (compared < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }

    /** Between the two nearest values in proportion, as spreadsheets do. */
    static @Nullable Double quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return null;
        }
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
