package io.tutti.contract.calibration;

import static java.util.Objects.requireNonNull;

import io.tutti.contract.EventType;
import io.tutti.contract.Personal;

/**
 * The organisation adopted another formula for the collaboration score. It is in force from then on; earlier moments keep
 * the formula that was in force then.
 *
 * @param formula in full, so that its scores can always be reproduced
 * @param reason why, in free text
 */
@EventType(name = "tutti.calibration.formula-adopted", revision = 1)
public record FormulaAdopted(ScoreFormula formula, @Personal String reason) implements CalibrationEvent {
    public FormulaAdopted {
        requireNonNull(formula, "formula");
        requireNonNull(reason, "reason");
    }
}
