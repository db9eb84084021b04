package io.tutti.contract.calibration;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tutti.contract.EventType;
import io.tutti.contract.Personal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A metric was aligned with business objectives; this replaces what it was aligned with before.
 *
 * @param metric which metric
 * @param objectives all that it is aligned with, sorted, without repetition; empty for none
 * @param reason why, in free text, if said
 */
@EventType(name = "tutti.calibration.metric-aligned", revision = 1)
public record MetricAligned(
        MetricId metric,
        List<ObjectiveId> objectives,

        @Personal @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String reason)
        implements CalibrationEvent {
    public MetricAligned {
        objectives = List.copyOf(objectives);
    }
}
