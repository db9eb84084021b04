package io.tutti.contract.calibration;

import io.tutti.contract.EventType;
import io.tutti.contract.Quantity;
import io.tutti.contract.pursuit.PursuitKind;
import io.tutti.contract.pursuit.StandardOfGate;
import java.util.List;

/**
 * A manager set what each gate requires of pursuits of a kind. Pursuits that are open keep what they took over.
 *
 * @param kind for which kind of pursuit
 * @param version counts up from 1 with every standard set for the kind
 * @param gates what each gate requires, in the order of the stages; a gate that is not named requires nothing
 */
@EventType(name = "tutti.calibration.standard-set", revision = 1)
public record StandardSet(
        PursuitKind kind,

        @Quantity(unit = "versions of the standard", min = 1)
        int version,

        List<StandardOfGate> gates) implements CalibrationEvent {
    public StandardSet {
        gates = List.copyOf(gates);
    }
}
