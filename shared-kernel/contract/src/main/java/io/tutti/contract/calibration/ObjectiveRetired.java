package io.tutti.contract.calibration;

import io.tutti.contract.EventType;
import io.tutti.contract.Personal;

/**
 * An objective is not pursued any more. Metrics that were aligned with nothing else are unaligned from now on.
 *
 * @param objective which objective
 * @param reason why, in free text
 */
@EventType(name = "tutti.calibration.objective-retired", revision = 1)
public record ObjectiveRetired(
        ObjectiveId objective, @Personal String reason) implements CalibrationEvent {}
