package io.tutti.command.pursuit.passgate;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Gates;
import io.tutti.contract.pursuit.Stage;

/** No stage is skipped. */
record GatesArePassedInOrder(Gates gates, Stage gate) implements Rule {

    @Override
    public boolean holds() {
        return gates.next().filter(gate::equals).isPresent();
    }

    @Override
    public String explanation() {
        return "This pursuit is in stage " + gates.stage() + ": the next gate is "
                + gates.next().map(Stage::name).orElse("none") + ".";
    }
}
