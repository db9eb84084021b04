package io.tutti.command.pursuit.plangate;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Gates;
import io.tutti.contract.pursuit.Stage;

/** Only a gate that is still to be passed can be planned. */
record GateLiesAhead(Gates gates, Stage gate) implements Rule {

    @Override
    public boolean holds() {
        return gates.isAhead(gate);
    }

    @Override
    public String explanation() {
        return "This pursuit is in stage " + gates.stage() + ": the gate " + gate + " does not lie ahead of it.";
    }
}
