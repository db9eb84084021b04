package io.tutti.query.evidence;

import io.tutti.contract.calibration.ObjectiveId;
import io.tutti.query.calibration.CalibrationView;
import io.tutti.query.calibration.CalibrationView.Metric;
import io.tutti.query.evidence.Finding.Code;
import io.tutti.query.evidence.Finding.Reason;
import io.tutti.query.pursuit.Quarter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Of the metrics that were adopted, those that were aligned with an active objective; for a quarter as it stood at its
 * end, or stands now while it goes on.
 */
record AlignedMetrics(CalibrationView calibration) implements Evidence {

    @Override
    public @Nullable List<Finding> findings(@Nullable Quarter quarter) {
        Instant until = quarter == null ? Instant.MAX : quarter.end();
        Set<ObjectiveId> active = calibration.objectives().stream()
                .filter(objective -> inForce(objective.setAt(), objective.retiredAt(), until))
                .map(CalibrationView.Objective::id)
                .collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>();
        for (Metric metric : calibration.metrics()) {
            if (inForce(metric.adoptedAt(), metric.retiredAt(), until)) {
                List<ObjectiveId> objectives = metric.objectivesBefore(until);
                if (objectives == null) {
                    return null;
                }
                findings.add(new Finding(
                        null,
                        metric.id(),
                        metric.name(),
                        metric.adoptedAt(),
                        null,
                        null,
                        null,
                        reasons(objectives, active)));
            }
        }
        return findings;
    }

    private static boolean inForce(Instant since, @Nullable Instant retired, Instant until) {
        return since.isBefore(until) && (retired == null || !retired.isBefore(until));
    }

    private static List<Reason> reasons(List<ObjectiveId> objectives, Set<ObjectiveId> active) {
        if (objectives.isEmpty()) {
            return List.of(new Reason(Code.METRIC_NOT_ALIGNED, "Aligned with no objective", List.of()));
        }
        return objectives.stream().anyMatch(active::contains)
                ? List.of()
                : List.of(new Reason(
                        Code.OBJECTIVES_RETIRED,
                        "Every objective that it is aligned with was retired",
                        objectives.stream().map(Object::toString).toList()));
    }
}
