package io.tutti.command.calibration.setstandard;

import io.tutti.command.platform.rule.Rule;
import io.tutti.contract.pursuit.Stage;
import io.tutti.contract.pursuit.StandardOfGate;
import java.util.List;

/** There are gates before three of the stages, and each has one standard. */
record StandardNamesEachGateOnce(List<StandardOfGate> gates) implements Rule {
    @Override
    public boolean holds() {
        return gates.stream().map(StandardOfGate::gate).noneMatch(Stage.QUALIFY::equals)
                && gates.stream().map(StandardOfGate::gate).distinct().count() == gates.size();
    }

    @Override
    public String explanation() {
        return "Name each of the gates COVER_THE_BASES, PROPOSE and CLOSE at most once. Before QUALIFY there is no gate.";
    }
}
