package io.tutti.command.calibration.adoptformula;

import io.tutti.command.calibration.Calibration;
import io.tutti.command.platform.rule.Rule;
import io.tutti.contract.calibration.ScoreFormula;

/** Old scores name their version; they must be computed the same way for ever. */
record FormulaVersionsKeepTheirMeaning(Calibration calibration, ScoreFormula formula) implements Rule {

    @Override
    public boolean holds() {
        ScoreFormula known = calibration.formula(formula.version());
        return known == null || known.equals(formula);
    }

    @Override
    public String explanation() {
        return "Version " + formula.version() + " is another formula already. Choose a version that was never used.";
    }
}
