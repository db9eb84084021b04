package io.tutti.command.calibration.retirestandard;

import io.tutti.command.calibration.Standard;
import io.tutti.command.calibration.StandardCommand;
import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.contract.calibration.CalibrationEvent;
import io.tutti.contract.calibration.StandardRetired;
import io.tutti.contract.pursuit.PursuitKind;
import io.tutti.platform.security.Caller;
import java.util.List;

/** Ends a standard: new pursuits of the kind take over none. */
record RetireStandard(Caller caller, PursuitKind kind, String reason) implements StandardCommand {

    @Override
    public List<CalibrationEvent> decide(Standard state) {
        RuleBroken.check(new StandardExists(state, kind), new StandardIsInForce(state));
        return List.of(new StandardRetired(kind, state.version(), reason));
    }
}
