package io.tutti.command.pursuit.passgate;

import io.tutti.command.platform.rule.Rule;
import io.tutti.contract.pursuit.GateRequirement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A waiver on record means that something was missing. */
record OnlyUnmetStandardsAreWaived(
        List<GateRequirement> unmet, @Nullable String waiver) implements Rule {

    @Override
    public boolean holds() {
        return waiver == null || !unmet.isEmpty();
    }

    @Override
    public String explanation() {
        return "The standard of this gate is met. Pass it without a waiver.";
    }
}
