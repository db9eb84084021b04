package io.tutti.command.pursuit.passgate;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Gates;

/** Before the last stage there is always a gate to pass; after it comes the end. */
record ThereIsAGateAhead(Gates gates) implements Rule {

    @Override
    public boolean holds() {
        return gates.next().isPresent();
    }

    @Override
    public String explanation() {
        return "This pursuit is in its last stage. What comes next is its end: won, lost or abandoned.";
    }
}
