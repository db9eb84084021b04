package io.tutti.query.outcomes;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tutti.contract.pursuit.Stage;
import io.tutti.query.pursuit.card.PursuitCard.Milestone;
import io.tutti.query.pursuit.view.Course.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The scores that pursuits had just before one gate, or before their end, against how they ended.
 *
 * @param gate the stage that the gate leads to; absent for the end
 * @param closed won and lost pursuits with a score at that moment
 * @param withoutScore won and lost pursuits with too little evidence for a score at that moment
 * @param bands of the score, lowest first
 */
@Schema(name = "OutcomeScores")
record ScoresAt(
        @Nullable Stage gate, int closed, int withoutScore, List<Band> bands, Group won, Group lost, Group abandoned) {

    /** One pursuit more or less would change a smaller group too much. */
    static final int FEWEST = 5;

    /** Bounds of the bands; each reaches up to and without the next bound, the last one to 100. */
    private static final int[] BOUNDS = {0, 40, 60, 80, 100};

    ScoresAt {
        bands = List.copyOf(bands);
    }

    /**
     * Pursuits with a score in a band.
     *
     * @param from lowest score
     * @param to scores below it, in the last band 100 included
     * @param suppressed whether there are too few for figures, which are absent then
     * @param closed how many were won or lost
     * @param won how many of them were won
     * @param share the second divided by the first, from 0 to 1
     * @param interval of the share, 95% by Wilson's method
     */
    @Schema(name = "OutcomeBand")
    record Band(
            int from,
            int to,
            boolean suppressed,
            @Nullable Integer closed,
            @Nullable Integer won,
            @Nullable Double share,
            @Nullable Interval interval) {
        private static Band of(int index, List<Sample> scored) {
            int from = BOUNDS[index];
            int to = BOUNDS[index + 1];
            boolean last = index == BOUNDS.length - 2;
            List<Sample> inside = scored.stream()
                    .filter(sample -> sample.score() >= from && (last || sample.score() < to))
                    .toList();
            if (inside.size() < FEWEST) {
                return new Band(from, to, true, null, null, null, null);
            }
            int won = (int) inside.stream()
                    .filter(sample -> sample.outcome() == Outcome.WON)
                    .count();
            return new Band(
                    from,
                    to,
                    false,
                    inside.size(),
                    won,
                    (double) won / inside.size(),
                    Interval.wilson(won, inside.size()));
        }
    }

    /**
     * Pursuits that ended in the same way.
     *
     * @param pursuits how many, with a score at that moment
     * @param median of their scores, from 0 to 100; absent for fewer than 5
     */
    @Schema(name = "OutcomeGroup")
    record Group(int pursuits, @Nullable Double median) {
        private static Group of(Outcome outcome, List<Sample> samples) {
            double[] sorted = samples.stream()
                    .filter(sample -> sample.outcome() == outcome && sample.pcs() != null)
                    .mapToDouble(Sample::score)
                    .sorted()
                    .toArray();
            int middle = sorted.length / 2;
            return new Group(
                    sorted.length,
                    sorted.length < FEWEST
                            ? null
                            : sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
        }
    }

    /** The milestone of one pursuit, and how the pursuit ended. */
    record Sample(Outcome outcome, Milestone milestone) {

        @Nullable
        Double pcs() {
            return milestone.pcs();
        }

        double score() {
            return Objects.requireNonNull(milestone.pcs());
        }
    }

    static ScoresAt of(@Nullable Stage gate, List<Sample> samples) {
        List<Sample> closed = samples.stream()
                .filter(sample -> sample.outcome() != Outcome.ABANDONED)
                .toList();
        List<Sample> scored =
                closed.stream().filter(sample -> sample.pcs() != null).toList();
        List<Band> bands = new ArrayList<>();
        for (int index = 0; index < BOUNDS.length - 1; index++) {
            bands.add(Band.of(index, scored));
        }
        return new ScoresAt(
                gate,
                scored.size(),
                closed.size() - scored.size(),
                bands,
                Group.of(Outcome.WON, samples),
                Group.of(Outcome.LOST, samples),
                Group.of(Outcome.ABANDONED, samples));
    }
}
