package io.tutti.contract.calibration;

import io.tutti.contract.EventType;
import io.tutti.contract.Personal;

/**
 * The sales organisation does not go by a metric any more.
 *
 * @param metric which metric
 * @param reason why, in free text
 */
@EventType(name = "tutti.calibration.metric-retired", revision = 1)
public record MetricRetired(MetricId metric, @Personal String reason) implements CalibrationEvent {}
