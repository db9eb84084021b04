package io.tutti.query.pursuit.card;

import io.tutti.contract.calibration.ScoreFormula;
import java.time.Instant;

/** Which formula is in force when. */
@FunctionalInterface
public interface FormulaInForce {

    /** The formula in force at an instant, as far as adoptions are known. */
    ScoreFormula at(Instant instant);

    /**
     * Waits a moment until every adoption is known that was recorded before this process started. What is kept for good
     * must not be scored by an earlier formula.
     *
     * @throws IllegalStateException when they are not known yet
     */
    default void awaitAll() {}
}
