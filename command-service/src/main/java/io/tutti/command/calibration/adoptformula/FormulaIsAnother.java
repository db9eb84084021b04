package io.tutti.command.calibration.adoptformula;

import io.tutti.command.calibration.Calibration;
import io.tutti.command.platform.rule.Rule;
import io.tutti.contract.calibration.ScoreFormula;

/** Adopting what is in force would change nothing, and look as if it did. */
record FormulaIsAnother(Calibration calibration, ScoreFormula formula) implements Rule {

    @Override
    public boolean holds() {
        return !calibration.formulaInForce().equals(formula);
    }

    @Override
    public String explanation() {
        return "This very formula is in force.";
    }
}
