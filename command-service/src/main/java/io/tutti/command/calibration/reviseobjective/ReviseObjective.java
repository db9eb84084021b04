package io.tutti.command.calibration.reviseobjective;

import io.tutti.command.calibration.Calibration;
import io.tutti.command.calibration.CalibrationCommand;
import io.tutti.command.calibration.ObjectiveExists;
import io.tutti.command.calibration.ObjectiveIsActive;
import io.tutti.command.calibration.PeriodsEndAfterTheyBegin;
import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.contract.calibration.CalibrationEvent;
import io.tutti.contract.calibration.ObjectiveId;
import io.tutti.contract.calibration.ObjectiveRevised;
import io.tutti.contract.pursuit.Department;
import io.tutti.platform.security.Caller;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets an objective say something else from now on. */
record ReviseObjective(
        Caller caller,
        ObjectiveId objective,
        String title,
        @Nullable String description,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Department owner,
        @Nullable String reason)
        implements CalibrationCommand {

    @Override
    public List<CalibrationEvent> decide(Calibration state) {
        RuleBroken.check(
                new ObjectiveExists(state, objective),
                new ObjectiveIsActive(state, objective),
                new PeriodsEndAfterTheyBegin(from, until));
        return List.of(new ObjectiveRevised(objective, title, description, from, until, owner, reason));
    }
}
