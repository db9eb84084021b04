package io.tutti.command.calibration;

import io.tutti.command.platform.rule.Rule;
import io.tutti.contract.calibration.MetricId;

/** What is changed was adopted before. */
public record MetricExists(Calibration calibration, MetricId metric) implements Rule {
    @Override
    public boolean holds() {
        return calibration.has(metric);
    }

    @Override
    public String explanation() {
        return "There is no metric " + metric + ". Adopt one with POST /api/v1/metrics.";
    }

    @Override
    public Refusal refusal() {
        return Refusal.UNKNOWN;
    }

    @Override
    public String code() {
        return "metric-not-found";
    }
}
