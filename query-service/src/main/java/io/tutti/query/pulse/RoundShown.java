package io.tutti.query.pulse;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tutti.contract.pulse.RoundId;
import io.tutti.contract.pulse.Statement;
import io.tutti.contract.pursuit.PursuitId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A round of the pulse as it may be seen.
 *
 * @param pursuit whose team is asked; absent for the whole organisation
 * @param result only of a closed round that enough people answered
 * @param noResultBecause why there is no result
 */
@Schema(name = "PulseRound")
record RoundShown(
        RoundId id,
        @Nullable PursuitId pursuit,
        RoundState state,
        Instant openedAt,
        @Nullable Instant closedAt,
        List<Asked> statements,
        @Nullable Result result,
        @Nullable String noResultBecause) {

    /** With fewer answers, somebody who knows the others' could work out one. Not configurable. */
    static final int FEWEST_ANSWERS = 5;

    /** Where a round is in its life. */
    enum RoundState {
        OPEN,
        CLOSED
    }

    /** A statement as people are asked about it. */
    record Asked(Statement statement, String text) {}

    /** What those who answered feel, together. */
    record Result(int answers, List<Felt> statements) {}

    /**
     * What is felt about one statement.
     *
     * @param mean of the points, from 1 to 5
     * @param agreed share of those who gave 4 or 5, from 0 to 1
     */
    record Felt(Statement statement, double mean, double agreed) {}

    static RoundShown of(RoundView view) {
        boolean closed = view.closedAt() != null;
        boolean enough = view.answers() >= FEWEST_ANSWERS;
        return new RoundShown(
                view.id(),
                view.pursuit(),
                closed ? RoundState.CLOSED : RoundState.OPEN,
                view.openedAt(),
                view.closedAt(),
                Arrays.stream(Statement.values())
                        .map(statement -> new Asked(statement, statement.text()))
                        .toList(),
                closed && enough ? result(view) : null,
                closed
                        ? enough ? null : "Fewer than " + FEWEST_ANSWERS + " people answered."
                        : "Results are shown once the round is closed.");
    }

    private static Result result(RoundView view) {
        double answers = view.answers();
        return new Result(
                view.answers(),
                Arrays.stream(Statement.values())
                        .map(statement -> new Felt(
                                statement,
                                view.sums().getOrDefault(statement, 0) / answers,
                                view.agreed().getOrDefault(statement, 0) / answers))
                        .toList());
    }
}
