package io.tutti.contract.calibration;

import io.tutti.contract.EventType;
import io.tutti.contract.Personal;

/**
 * The sales organisation goes by a metric from now on.
 *
 * @param metric which metric
 * @param name what it is called
 * @param measures what it measures
 * @param unit in which unit
 */
@EventType(name = "tutti.calibration.metric-adopted", revision = 1)
public record MetricAdopted(
        MetricId metric,
        @Personal String name,
        @Personal String measures,
        @Personal String unit) implements CalibrationEvent {}
