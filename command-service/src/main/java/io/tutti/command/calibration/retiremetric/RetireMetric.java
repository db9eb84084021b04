package io.tutti.command.calibration.retiremetric;

import io.tutti.command.calibration.Calibration;
import io.tutti.command.calibration.CalibrationCommand;
import io.tutti.command.calibration.MetricExists;
import io.tutti.command.calibration.MetricIsAdopted;
import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.contract.calibration.CalibrationEvent;
import io.tutti.contract.calibration.MetricId;
import io.tutti.contract.calibration.MetricRetired;
import io.tutti.platform.security.Caller;
import java.util.List;

/** Ends the use of a metric. */
record RetireMetric(Caller caller, MetricId metric, String reason) implements CalibrationCommand {

    @Override
    public List<CalibrationEvent> decide(Calibration state) {
        RuleBroken.check(new MetricExists(state, metric), new MetricIsAdopted(state, metric));
        return List.of(new MetricRetired(metric, reason));
    }
}
