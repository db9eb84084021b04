package io.tutti.query.evidence;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tutti.contract.calibration.MetricId;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.Stage;
import io.tutti.query.pursuit.view.Course.Outcome;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One pursuit or metric that a statement was asked of, and why the statement does not hold for it.
 *
 * @param pursuit absent for a metric
 * @param metric absent for a pursuit
 * @param name account of the pursuit, or name of the metric
 * @param at when it was decided: the first proposal, the gate, the end, or the adoption of the metric
 * @param version of the pursuit at that moment, the number of the event that is the evidence; absent for a metric
 * @param gate the stage that was entered; absent for anything but a gate
 * @param outcome how the pursuit ended; absent for anything but an end
 * @param reasons why it does not hold; empty where it does
 */
@Schema(name = "EvidenceFinding")
record Finding(
        @Nullable PursuitId pursuit,
        @Nullable MetricId metric,
        String name,
        Instant at,
        @Nullable Long version,
        @Nullable Stage gate,
        @Nullable Outcome outcome,
        List<Reason> reasons) {

    /** The latest first; the same in each process. */
    static final Comparator<Finding> LATEST_FIRST =
            Comparator.comparing(Finding::at).reversed().thenComparing(Finding::id);

    Finding {
        reasons = List.copyOf(reasons);
    }

    /** Why a statement does not hold. */
    enum Code {
        ECONOMIC_INFLUENCE_MISSING,
        INFLUENCES_NOT_UNDERSTOOD,
        DEPARTMENTS_MISSING,
        METRIC_NOT_ALIGNED,
        OBJECTIVES_RETIRED
    }

    /**
     * One reason.
     *
     * @param text the same in words
     * @param about ids of buying influences or objectives, or codes of departments, that it is about
     */
    @Schema(name = "EvidenceReason")
    record Reason(Code code, String text, List<String> about) {
        Reason {
            about = List.copyOf(about);
        }
    }

    boolean holds() {
        return reasons.isEmpty();
    }

    UUID id() {
        return pursuit != null
                ? pursuit.value()
                : Objects.requireNonNull(metric).value();
    }
}
