package io.tutti.contract.calibration;

import io.tutti.contract.EventType;
import io.tutti.contract.Personal;
import io.tutti.contract.Quantity;
import io.tutti.contract.pursuit.PursuitKind;

/**
 * No standard is in force for a kind of pursuit any more.
 *
 * @param kind for which kind of pursuit
 * @param version the one that was in force
 * @param reason why, in free text
 */
@EventType(name = "tutti.calibration.standard-retired", revision = 1)
public record StandardRetired(
        PursuitKind kind,

        @Quantity(unit = "versions of the standard", min = 1)
        int version,

        @Personal String reason) implements CalibrationEvent {}
