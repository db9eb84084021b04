package io.tutti.command.pursuit;

import io.tutti.command.platform.rule.Rule;

/** Looking back and reopening need an end. */
record OnlyEndedPursuitsAreLookedBackOn(Gates gates) implements Rule {

    @Override
    public boolean holds() {
        return gates.ended();
    }

    @Override
    public String explanation() {
        return "This pursuit is still under way. Record first that it was won, lost or abandoned.";
    }
}
