package io.tutti.command.calibration.adoptformula;

import io.tutti.command.platform.rule.Rule;
import io.tutti.contract.calibration.ScoreFormula;

/** With weights that add up to 1, a score of 100 means that every part is full. */
record FormulaWeightsAddUp(ScoreFormula formula) implements Rule {

    private static final double ROUNDING = 1e-9;

    private double sum() {
        return formula.balance() + formula.interlock() + formula.reciprocity() + formula.timeliness();
    }

    @Override
    public boolean holds() {
        return Math.abs(sum() - 1) <= ROUNDING;
    }

    @Override
    public String explanation() {
        return "The weights of balance, interlock, reciprocity and timeliness add up to " + sum() + " instead of 1.";
    }
}
