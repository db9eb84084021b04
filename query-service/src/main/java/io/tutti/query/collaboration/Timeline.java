package io.tutti.query.collaboration;

import io.tutti.contract.pursuit.Stage;
import io.tutti.query.pursuit.card.PursuitCard;
import io.tutti.query.pursuit.card.PursuitCard.Milestone;
import io.tutti.query.pursuit.card.PursuitCard.WeekScore;
import io.tutti.query.pursuit.view.Course.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The life of a pursuit as a line to move on: from its opening to now, or to soon after its end, in steps of equal length, with its gates and its
 * score over time. Places on it are from 0 to {@value #LENGTH}.
 *
 * @param seconds length of a step
 * @param steps how many there are; the last one is now
 * @param step the one that is looked at
 * @param curve path of the score in a drawing {@value #LENGTH} wide and {@value #HEIGHT} high; empty without any score
 * @param ticks places at which the score changed
 */
record Timeline(
        Instant from,
        Instant to,
        long seconds,
        long steps,
        long step,
        double place,
        List<Mark> marks,
        List<Double> ticks,
        String curve) {

    static final int LENGTH = 1000;
    static final int HEIGHT = 100;
    private static final List<Duration> STEPS =
            List.of(Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofHours(6), Duration.ofDays(1));
    private static final int MOST_STEPS = 600;
    private static final Duration AFTER_THE_END = Duration.ofDays(7);

    /** A gate that was passed or the end. */
    record Mark(
            @Nullable Stage gate,
            @Nullable Outcome outcome,
            Instant at,
            double place,
            @Nullable Double pcs) {}

    /**
     * The line of a pursuit.
     *
     * @param card as of now
     * @param pcs the score now; null for insufficient evidence
     * @param changes the latest moves of the score, which are known one by one
     */
    static Timeline of(
            PursuitCard card, Instant now, Instant looked, @Nullable Double pcs, List<Changes.Change> changes) {
        Instant from = card.openedAt();
        Instant to = end(card, now);
        long whole = Duration.between(from, to).toSeconds();
        long seconds = STEPS.stream()
                .mapToLong(Duration::toSeconds)
                .filter(one -> whole / one <= MOST_STEPS)
                .findFirst()
                .orElse(STEPS.getLast().toSeconds());
        long steps = Math.ceilDiv(whole, seconds);
        Scale scale = new Scale(from, whole);
        TreeMap<Instant, @Nullable Double> scores = new TreeMap<>();
        for (WeekScore week : card.weeks()) {
            scores.put(week.end(), week.pcs());
        }
        for (Milestone milestone : card.milestones()) {
            scores.put(milestone.at(), milestone.pcs());
        }
        for (Changes.Change change : changes) {
            scores.put(change.at(), change.after());
        }
        scores.headMap(from).clear();
        scores.tailMap(to).clear();
        scores.put(to, pcs);
        List<Mark> marks = card.milestones().stream()
                .map(one -> new Mark(one.gate(), one.outcome(), one.at(), scale.place(one.at()), one.pcs()))
                .toList();
        List<Double> ticks = new ArrayList<>();
        Double before = null;
        for (var score : scores.entrySet()) {
            Double after = score.getValue();
            if (after != null && (before == null || Math.abs(after - before) >= 0.05)) {
                ticks.add(scale.place(score.getKey()));
            }
            before = after;
        }
        return new Timeline(
                from,
                to,
                seconds,
                steps,
                looked.isBefore(to)
                        ? Math.min(steps, Duration.between(from, looked).toSeconds() / seconds)
                        : steps,
                scale.place(looked),
                marks,
                ticks,
                curve(scores, scale));
    }

    /** Once a pursuit has ended nothing changes any more, so the line need not go on; its last step is now all the same. */
    private static Instant end(PursuitCard card, Instant now) {
        Instant quiet = card.recordedAt().plus(AFTER_THE_END);
        Instant to = card.open() || now.isBefore(quiet) ? now : quiet;
        // An opening of this very moment has a line already.
        Instant least = card.openedAt().plusSeconds(60);
        return to.isBefore(least) ? least : to;
    }

    private record Scale(Instant from, long seconds) {
        double place(Instant instant) {
            double share = (double) Duration.between(from, instant).toSeconds() / seconds;
            return Math.round(Math.clamp(share, 0, 1) * LENGTH * 10) / 10.0;
        }
    }

    /** In steps: a score holds until the next one. */
    private static String curve(TreeMap<Instant, @Nullable Double> scores, Scale scale) {
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (var score : scores.entrySet()) {
            Double pcs = score.getValue();
            double x = scale.place(score.getKey());
            if (drawing) {
                path.append(String.format(Locale.ROOT, "H%.1f", x));
            }
            if (pcs != null) {
                path.append(String.format(Locale.ROOT, drawing ? "V%2$.1f" : "M%1$.1f %2$.1f", x, HEIGHT - pcs));
            }
            drawing = pcs != null;
        }
        return path.toString();
    }
}
