package io.tutti.query.formulalab;

import io.tutti.contract.calibration.ScoreFormula;
import io.tutti.contract.pursuit.PursuitId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What two formulas say of the same pursuits at the same moment.
 *
 * @param formula in force at that moment
 * @param other the one that is tried
 * @param pursuits how many are compared
 * @param scored how many of them have a score by the one in force
 * @param scoredByOther how many have one by the other
 * @param median of the scores by the one in force; absent without any, as {@code medianByOther}
 * @param lines those that move most first
 */
record Comparison(
        ScoreFormula formula,
        ScoreFormula other,
        int pursuits,
        int scored,
        int scoredByOther,
        @Nullable Double median,
        @Nullable Double medianByOther,
        List<Line> lines) {

    /** What is computed of one pursuit. */
    record Scored(
            PursuitId id,
            String account,
            String objective,
            @Nullable Double pcs,
            @Nullable Double byOther) {}

    /**
     * One pursuit.
     *
     * @param rank by the formula in force, from 1, equal scores share one; absent without a score
     * @param difference points by which the other formula scores higher or lower; absent without both scores
     * @param rankChange places up, or down if negative
     */
    record Line(
            PursuitId id,
            String account,
            String objective,
            @Nullable Double pcs,
            @Nullable Double byOther,
            @Nullable Double difference,
            @Nullable Integer rank,
            @Nullable Integer rankByOther,
            @Nullable Integer rankChange) {}

    static Comparison of(ScoreFormula formula, ScoreFormula other, List<Scored> all, int limit) {
        double[] before = sorted(all, Scored::pcs);
        double[] after = sorted(all, Scored::byOther);
        List<Line> lines = new ArrayList<>(all.size());
        for (Scored one : all) {
            Integer rank = rank(before, one.pcs());
            Integer rankByOther = rank(after, one.byOther());
            lines.add(new Line(
                    one.id(),
                    one.account(),
                    one.objective(),
                    one.pcs(),
                    one.byOther(),
                    one.pcs() == null || one.byOther() == null ? null : one.byOther() - one.pcs(),
                    rank,
                    rankByOther,
                    rank == null || rankByOther == null ? null : rank - rankByOther));
        }
        lines.sort(Comparator.comparingDouble((Line line) -> -moved(line))
                .thenComparing(line -> line.id().value()));
        return new Comparison(
                formula,
                other,
                all.size(),
                before.length,
                after.length,
                median(before),
                median(after),
                List.copyOf(lines.subList(0, Math.min(limit, lines.size()))));
    }

    /** Gaining or losing a score altogether moves most. */
    private static double moved(Line line) {
        if (line.difference() == null) {
            return line.pcs() == null && line.byOther() == null ? -1 : Double.MAX_VALUE;
        }
        return Math.abs(line.difference());
    }

    private static double[] sorted(List<Scored> all, Function<Scored, @Nullable Double> score) {
        double[] scores = new double[all.size()];
        int count = 0;
        for (Scored one : all) {
            Double pcs = score.apply(one);
            if (pcs != null) {
                scores[count++] = pcs;
            }
        }
        double[] sorted = Arrays.copyOf(scores, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /** One more than how many score higher. */
    private static @Nullable Integer rank(double[] sorted, @Nullable Double pcs) {
        if (pcs == null) {
            return null;
        }
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= pcs) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return sorted.length - low + 1;
    }

    private static @Nullable Double median(double[] sorted) {
        int half = sorted.length / 2;
        if (sorted.length == 0) {
            return null;
        }
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
