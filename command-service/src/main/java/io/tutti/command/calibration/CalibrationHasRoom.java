package io.tutti.command.calibration;

import io.tutti.command.platform.rule.Rule;

/** A handful of objectives and metrics calibrates; the limit keeps all of them readable at once. */
public record CalibrationHasRoom(int count) implements Rule {
    private static final int MAX = 200;

    @Override
    public boolean holds() {
        return count < MAX;
    }

    @Override
    public String explanation() {
        return "There are " + MAX + " already, retired ones included. Revise or align one that is there.";
    }
}
