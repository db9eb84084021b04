package io.tutti.command.calibration;

import io.tutti.command.platform.rule.Rule;
import io.tutti.contract.calibration.ObjectiveId;

/** What is changed was set before. */
public record ObjectiveExists(Calibration calibration, ObjectiveId objective) implements Rule {
    @Override
    public boolean holds() {
        return calibration.has(objective);
    }

    @Override
    public String explanation() {
        return "There is no objective " + objective + ". Set one with POST /api/v1/objectives.";
    }

    @Override
    public Refusal refusal() {
        return Refusal.UNKNOWN;
    }

    @Override
    public String code() {
        return "objective-not-found";
    }
}
