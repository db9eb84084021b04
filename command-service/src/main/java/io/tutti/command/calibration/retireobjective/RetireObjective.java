package io.tutti.command.calibration.retireobjective;

import io.tutti.command.calibration.Calibration;
import io.tutti.command.calibration.CalibrationCommand;
import io.tutti.command.calibration.ObjectiveExists;
import io.tutti.command.calibration.ObjectiveIsActive;
import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.contract.calibration.CalibrationEvent;
import io.tutti.contract.calibration.ObjectiveId;
import io.tutti.contract.calibration.ObjectiveRetired;
import io.tutti.platform.security.Caller;
import java.util.List;

/** Ends an objective. What was aligned with nothing else is unaligned from then on, which shows. */
record RetireObjective(Caller caller, ObjectiveId objective, String reason) implements CalibrationCommand {

    @Override
    public List<CalibrationEvent> decide(Calibration state) {
        RuleBroken.check(new ObjectiveExists(state, objective), new ObjectiveIsActive(state, objective));
        return List.of(new ObjectiveRetired(objective, reason));
    }
}
