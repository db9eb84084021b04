package io.tutti.command.calibration.setstandard;

import io.tutti.command.calibration.Standard;
import io.tutti.command.calibration.StandardCommand;
import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.contract.calibration.CalibrationEvent;
import io.tutti.contract.calibration.StandardSet;
import io.tutti.contract.pursuit.PursuitKind;
import io.tutti.contract.pursuit.StandardOfGate;
import io.tutti.platform.security.Caller;
import java.util.Comparator;
import java.util.List;

/** Sets the standard that new pursuits of a kind take over. */
record SetStandard(Caller caller, PursuitKind kind, List<StandardOfGate> gates) implements StandardCommand {

    @Override
    public List<CalibrationEvent> decide(Standard state) {
        RuleBroken.check(new StandardNamesEachGateOnce(gates));
        List<StandardOfGate> ordered = gates.stream()
                .sorted(Comparator.comparing(StandardOfGate::gate))
                .toList();
        return List.of(new StandardSet(kind, state.version() + 1, ordered));
    }
}
