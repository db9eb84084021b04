package io.tutti.query.collaboration;

import io.tutti.query.pursuit.score.Score;
import io.tutti.query.pursuit.score.Score.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From the score that there is to the full one, in steps: what each part would bring if it alone were full, then what
 * only several parts bring together, because coverage multiplies the others. The steps add up to 100 points.
 *
 * @param score where it begins; null for insufficient evidence, then the steps have no places
 * @param steps the largest first
 * @param together points that no part brings alone
 */
record Waterfall(@Nullable Double score, List<Step> steps, double together) {

    private static final double FULL = 100;

    /**
     * What one part would bring.
     *
     * @param part its name, as in the API
     * @param value of the part, from 0 to 1
     * @param weight in the sum; 1 for coverage, which multiplies
     * @param points to be gained
     * @param from where the step begins, in points
     */
    record Step(String part, double value, double weight, double points, double from) {}

    static Waterfall of(Score score) {
        List<Step> parts = new ArrayList<>();
        add(parts, "coverage", score.coverage());
        add(parts, "timeliness", score.timeliness());
        add(parts, "interlock", score.interlock());
        add(parts, "reciprocity", score.reciprocity());
        add(parts, "balance", score.balance());
        parts.sort(Comparator.comparingDouble(Step::points).reversed());
        double from = score.raw();
        List<Step> steps = new ArrayList<>();
        for (Step part : parts) {
            steps.add(new Step(part.part(), part.value(), part.weight(), part.points(), from));
            from += part.points();
        }
        return new Waterfall(score.pcs(), List.copyOf(steps), Math.max(0, FULL - from));
    }

    private static void add(List<Step> parts, String name, Part<?> part) {
        parts.add(new Step(name, part.value(), part.weight(), part.pointsRecoverable(), 0));
    }
}
