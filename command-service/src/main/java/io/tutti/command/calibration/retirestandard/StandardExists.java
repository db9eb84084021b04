package io.tutti.command.calibration.retirestandard;

import io.tutti.command.calibration.Standard;
import io.tutti.command.platform.rule.Rule;
import io.tutti.contract.pursuit.PursuitKind;

/** What is retired was set. */
record StandardExists(Standard standard, PursuitKind kind) implements Rule {
    @Override
    public boolean holds() {
        return standard.version() > 0;
    }

    @Override
    public String explanation() {
        return "No standard was ever set for " + kind + ". Set one with POST /api/v1/standards.";
    }

    @Override
    public Refusal refusal() {
        return Refusal.UNKNOWN;
    }

    @Override
    public String code() {
        return "standard-not-found";
    }
}
