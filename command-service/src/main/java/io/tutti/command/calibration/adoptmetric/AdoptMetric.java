package io.tutti.command.calibration.adoptmetric;

import io.tutti.command.calibration.Calibration;
import io.tutti.command.calibration.CalibrationCommand;
import io.tutti.command.calibration.CalibrationHasRoom;
import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.contract.calibration.CalibrationEvent;
import io.tutti.contract.calibration.MetricAdopted;
import io.tutti.contract.calibration.MetricId;
import io.tutti.platform.security.Caller;
import java.util.List;

/** Adopts a metric, aligned with nothing as yet. */
record AdoptMetric(Caller caller, MetricId metric, String name, String measures, String unit)
        implements CalibrationCommand {

    @Override
    public List<CalibrationEvent> decide(Calibration state) {
        RuleBroken.check(new CalibrationHasRoom(state.metrics()));
        return List.of(new MetricAdopted(metric, name, measures, unit));
    }
}
