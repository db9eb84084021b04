package io.tutti.command.pulse;

import io.tutti.command.platform.rule.Rule;

/** After its end a round takes nothing. */
public record RoundIsOpen(PulseRound round) implements Rule {
    @Override
    public boolean holds() {
        return round.isOpen();
    }

    @Override
    public String explanation() {
        return "This round of the pulse is closed. Its result can be read; ask for a new round.";
    }
}
