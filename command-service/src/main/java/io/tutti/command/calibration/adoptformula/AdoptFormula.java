package io.tutti.command.calibration.adoptformula;

import io.tutti.command.calibration.Calibration;
import io.tutti.command.calibration.CalibrationCommand;
import io.tutti.command.calibration.CalibrationHasRoom;
import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.contract.calibration.CalibrationEvent;
import io.tutti.contract.calibration.FormulaAdopted;
import io.tutti.contract.calibration.ScoreFormula;
import io.tutti.platform.security.Caller;
import java.util.List;

/** Puts a formula in force from now on: a new one, or again one that was in force before. */
record AdoptFormula(Caller caller, ScoreFormula formula, String reason) implements CalibrationCommand {

    @Override
    public List<CalibrationEvent> decide(Calibration state) {
        RuleBroken.check(
                new FormulaWeightsAddUp(formula),
                new FormulaVersionsKeepTheirMeaning(state, formula),
                new FormulaIsAnother(state, formula));
        if (state.formula(formula.version()) == null) {
            RuleBroken.check(new CalibrationHasRoom(state.formulas()));
        }
        return List.of(new FormulaAdopted(formula, reason));
    }
}
