package io.tutti.command.pulse.openround;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pulse.PulseRound;

/** A round has one beginning. */
record RoundIsOpenedOnce(PulseRound round) implements Rule {
    @Override
    public boolean holds() {
        return !round.exists();
    }

    @Override
    public String explanation() {
        return "This round of the pulse was opened before.";
    }
}
