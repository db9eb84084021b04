package io.tutti.command.calibration.alignmetric;

import io.tutti.command.calibration.Calibration;
import io.tutti.command.platform.rule.Rule;
import io.tutti.contract.calibration.ObjectiveId;
import java.util.List;
import java.util.stream.Collectors;

/** A metric that follows what nobody wants any more misleads. */
record MetricsAlignWithActiveObjectives(Calibration calibration, List<ObjectiveId> objectives) implements Rule {
    @Override
    public boolean holds() {
        return objectives.stream().allMatch(calibration::isActive);
    }

    @Override
    public String explanation() {
        return "Not active: "
                + objectives.stream()
                        .filter(objective -> !calibration.isActive(objective))
                        .map(ObjectiveId::toString)
                        .collect(Collectors.joining(", "))
                + ". Align with objectives that are set and not retired.";
    }
}
