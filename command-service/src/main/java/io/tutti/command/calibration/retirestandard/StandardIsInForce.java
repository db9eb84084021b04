package io.tutti.command.calibration.retirestandard;

import io.tutti.command.calibration.Standard;
import io.tutti.command.platform.rule.Rule;

/** A standard is retired once. */
record StandardIsInForce(Standard standard) implements Rule {
    @Override
    public boolean holds() {
        return standard.isInForce();
    }

    @Override
    public String explanation() {
        return "This standard was retired already. Pursuits that took it over keep it.";
    }
}
