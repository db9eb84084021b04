package io.tutti.command.calibration.alignmetric;

import io.tutti.command.calibration.Calibration;
import io.tutti.command.calibration.CalibrationCommand;
import io.tutti.command.calibration.MetricExists;
import io.tutti.command.calibration.MetricIsAdopted;
import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.contract.calibration.CalibrationEvent;
import io.tutti.contract.calibration.MetricAligned;
import io.tutti.contract.calibration.MetricId;
import io.tutti.contract.calibration.ObjectiveId;
import io.tutti.platform.security.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says which objectives a metric serves: all of them, in place of those before. */
record AlignMetric(
        Caller caller,
        MetricId metric,
        List<ObjectiveId> objectives,
        @Nullable String reason) implements CalibrationCommand {

    @Override
    public List<CalibrationEvent> decide(Calibration state) {
        RuleBroken.check(
                new MetricExists(state, metric),
                new MetricIsAdopted(state, metric),
                new MetricsAlignWithActiveObjectives(state, objectives));
        return List.of(new MetricAligned(
                metric, objectives.stream().distinct().sorted().toList(), reason));
    }
}
