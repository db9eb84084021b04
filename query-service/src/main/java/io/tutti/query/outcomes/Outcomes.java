package io.tutti.query.outcomes;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tutti.contract.pursuit.Stage;
import io.tutti.query.outcomes.ScoresAt.Sample;
import io.tutti.query.pursuit.card.PursuitCard;
import io.tutti.query.pursuit.card.PursuitCard.Ended;
import io.tutti.query.pursuit.card.PursuitCard.Milestone;
import io.tutti.query.pursuit.view.Course.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How pursuits ended, against the collaboration scores that they had on the way.
 *
 * @param statement what the figures say and what they do not
 * @param closed pursuits that were won or lost and are not open again
 * @param needed so many closed ones there must be before there are figures
 * @param figures absent with fewer
 */
record Outcomes(
        Instant asOf,
        String statement,
        int closed,
        int needed,
        @Nullable Figures figures) {

    /** With fewer, any figure would be chance. */
    static final int NEEDED = 30;

    private static final String STATEMENT =
            "Pursuits that were won and lost, by the collaboration score that they had just before a gate or their end."
                    + " This is an association seen among past pursuits: it says neither that collaboration decided them"
                    + " nor how likely another one is to be won.";

    /**
     * The figures.
     *
     * @param abandoned pursuits that were given up; they are in no band
     * @param formulas versions by which the scores were computed, each by the one in force at its moment
     * @param mixedFormulas what to mind when there are several; else absent
     * @param moments each gate in the order of the stages, then the end
     */
    @Schema(name = "OutcomeFigures")
    record Figures(
            int won,
            int lost,
            int abandoned,
            List<String> formulas,
            @Nullable String mixedFormulas,
            List<ScoresAt> moments) {

        Figures {
            formulas = List.copyOf(formulas);
            moments = List.copyOf(moments);
        }

        private static Figures of(List<PursuitCard> ended) {
            List<ScoresAt> moments = new ArrayList<>();
            TreeSet<String> formulas = new TreeSet<>();
            List<@Nullable Stage> gates = new ArrayList<>(Arrays.asList(Stage.values()));
            gates.removeFirst(); // where every pursuit begins
            gates.add(null);
            for (Stage gate : gates) {
                List<Sample> samples = ended.stream()
                        .flatMap(card -> sample(card, gate).stream())
                        .toList();
                moments.add(ScoresAt.of(gate, samples));
                samples.stream()
                        .filter(sample -> sample.pcs() != null)
                        .forEach(sample -> formulas.add(sample.milestone().formula()));
            }
            return new Figures(
                    count(ended, Outcome.WON),
                    count(ended, Outcome.LOST),
                    count(ended, Outcome.ABANDONED),
                    List.copyOf(formulas),
                    formulas.size() < 2
                            ? null
                            : "Scores by " + String.join(", ", formulas)
                                    + " stand side by side here, and one number does not mean the same in all of them.",
                    moments);
        }

        /** What a pursuit's score was last at a gate or, for null, at the end that it has now. */
        private static Optional<Sample> sample(PursuitCard card, @Nullable Stage gate) {
            Ended ending = card.ending();
            return ending == null
                    ? Optional.empty()
                    : card.milestones().reversed().stream()
                            .filter(milestone -> gate == null ? isEnd(milestone, ending) : milestone.gate() == gate)
                            .findFirst()
                            .map(milestone -> new Sample(ending.outcome(), milestone));
        }

        private static boolean isEnd(Milestone milestone, Ended ending) {
            return milestone.outcome() == ending.outcome() && milestone.at().equals(ending.at());
        }
    }

    static Outcomes of(List<PursuitCard> cards, Instant asOf) {
        List<PursuitCard> ended = cards.stream().filter(card -> !card.open()).toList();
        int closed = count(ended, Outcome.WON) + count(ended, Outcome.LOST);
        return new Outcomes(asOf, STATEMENT, closed, NEEDED, closed < NEEDED ? null : Figures.of(ended));
    }

    private static int count(List<PursuitCard> ended, Outcome outcome) {
        return (int) ended.stream()
                .filter(card -> card.ending() != null && card.ending().outcome() == outcome)
                .count();
    }
}
