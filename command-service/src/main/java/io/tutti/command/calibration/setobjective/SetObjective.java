package io.tutti.command.calibration.setobjective;

import io.tutti.command.calibration.Calibration;
import io.tutti.command.calibration.CalibrationCommand;
import io.tutti.command.calibration.CalibrationHasRoom;
import io.tutti.command.calibration.PeriodsEndAfterTheyBegin;
import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.contract.calibration.CalibrationEvent;
import io.tutti.contract.calibration.ObjectiveId;
import io.tutti.contract.calibration.ObjectiveSet;
import io.tutti.contract.pursuit.Department;
import io.tutti.platform.security.Caller;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets a business objective. */
record SetObjective(
        Caller caller,
        ObjectiveId objective,
        String title,
        @Nullable String description,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Department owner)
        implements CalibrationCommand {

    @Override
    public List<CalibrationEvent> decide(Calibration state) {
        RuleBroken.check(new CalibrationHasRoom(state.objectives()), new PeriodsEndAfterTheyBegin(from, until));
        return List.of(new ObjectiveSet(objective, title, description, from, until, owner));
    }
}
