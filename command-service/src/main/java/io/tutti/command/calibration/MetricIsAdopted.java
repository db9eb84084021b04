package io.tutti.command.calibration;

import io.tutti.command.platform.rule.Rule;
import io.tutti.contract.calibration.MetricId;

/** A retired metric stays as it was. */
public record MetricIsAdopted(Calibration calibration, MetricId metric) implements Rule {
    @Override
    public boolean holds() {
        return calibration.isAdopted(metric);
    }

    @Override
    public String explanation() {
        return "This metric was retired. Adopt a new one.";
    }
}
