package io.tutti.contract.pursuit;

import io.tutti.contract.EventType;
import io.tutti.contract.Quantity;
import java.util.List;

/**
 * A new pursuit took over the standard in force for its kind.
 *
 * @param kind the kind of pursuit
 * @param version which version of the standard
 * @param gates what each gate requires
 */
@EventType(name = "tutti.pursuit.standard-taken-over", revision = 1)
public record StandardTakenOver(
        PursuitKind kind,

        @Quantity(unit = "versions of the standard", min = 1)
        int version,

        List<StandardOfGate> gates) implements PursuitEvent {
    public StandardTakenOver {
        gates = List.copyOf(gates);
    }
}
