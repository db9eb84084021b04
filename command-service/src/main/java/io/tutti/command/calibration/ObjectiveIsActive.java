package io.tutti.command.calibration;

import io.tutti.command.platform.rule.Rule;
import io.tutti.contract.calibration.ObjectiveId;

/** A retired objective stays as it was. */
public record ObjectiveIsActive(Calibration calibration, ObjectiveId objective) implements Rule {
    @Override
    public boolean holds() {
        return calibration.isActive(objective);
    }

    @Override
    public String explanation() {
        return "This objective was retired. Set a new one.";
    }
}
