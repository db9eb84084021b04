package io.tutti.query.calibration;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.contract.calibration.CalibrationSubject;
import io.tutti.contract.calibration.MetricId;
import io.tutti.contract.calibration.ObjectiveId;
import io.tutti.platform.problem.ProblemException;
import io.tutti.query.calibration.CalibrationView.Metric;
import io.tutti.query.calibration.CalibrationView.Objective;
import io.tutti.query.platform.SmallViews.Found;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads of objectives, metrics and their alignment; for everybody who is signed in. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Calibration", description = "What the business wants, and whether sales is measured by it")
class CalibrationEndpoint {

    static final String AT_LEAST =
            "Version that the answer must show, as the ETag of a write gave it; waits up to 2 seconds";

    private final CalibrationViews views;

    CalibrationEndpoint(CalibrationViews views) {
        this.views = views;
    }

    /** A metric and whether it serves an active objective. */
    record MetricNow(@JsonUnwrapped Metric metric, boolean aligned) {}

    /**
     * All of it at a glance.
     *
     * @param adoptedMetrics how many metrics are in use
     * @param alignedMetrics how many of them serve at least one active objective
     * @param alignedShare the second divided by the first, from 0 to 1; absent without metrics
     */
    @Schema(name = "Calibration")
    record Overview(
            List<Objective> objectives,
            List<MetricNow> metrics,
            long adoptedMetrics,
            long alignedMetrics,
            @Nullable Double alignedShare) {
        static Overview of(CalibrationView view) {
            List<MetricNow> metrics = view.metrics().stream()
                    .map(metric -> new MetricNow(metric, view.isAligned(metric)))
                    .toList();
            long adopted = view.metrics().stream()
                    .filter(metric -> metric.retiredAt() == null)
                    .count();
            long aligned = metrics.stream().filter(MetricNow::aligned).count();
            return new Overview(
                    view.objectives(), metrics, adopted, aligned, adopted == 0 ? null : (double) aligned / adopted);
        }
    }

    @GetMapping("/calibration")
    @Operation(
            summary = "Read objectives, metrics and their alignment",
            description = "With the share of adopted metrics that serve at least one active objective.")
    ResponseEntity<Overview> calibration(
            @Parameter(description = AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable Long atLeast) {
        Found<CalibrationView> found = read(atLeast);
        return answer(found, Overview.of(found.view()));
    }

    @GetMapping("/objectives")
    @Operation(summary = "List objectives, retired ones included")
    ResponseEntity<List<Objective>> objectives(
            @Parameter(description = AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable Long atLeast) {
        Found<CalibrationView> found = read(atLeast);
        return answer(found, found.view().objectives());
    }

    @GetMapping("/objectives/{objectiveId}")
    @Operation(summary = "Read an objective")
    ResponseEntity<Objective> objective(
            @PathVariable ObjectiveId objectiveId,
            @Parameter(description = AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable Long atLeast) {
        Found<CalibrationView> found = read(atLeast);
        return answer(
                found,
                found.view().objectives().stream()
                        .filter(objective -> objective.id().equals(objectiveId))
                        .findFirst()
                        .orElseThrow(() -> notFound("objective", objectiveId)));
    }

    @GetMapping("/metrics")
    @Operation(summary = "List metrics, retired ones included")
    ResponseEntity<List<MetricNow>> metrics(
            @Parameter(description = AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable Long atLeast) {
        Found<CalibrationView> found = read(atLeast);
        return answer(found, Overview.of(found.view()).metrics());
    }

    @GetMapping("/metrics/{metricId}")
    @Operation(summary = "Read a metric and what it was aligned with over time")
    ResponseEntity<MetricNow> metric(
            @PathVariable MetricId metricId,
            @Parameter(description = AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable Long atLeast) {
        Found<CalibrationView> found = read(atLeast);
        return answer(
                found,
                Overview.of(found.view()).metrics().stream()
                        .filter(now -> now.metric().id().equals(metricId))
                        .findFirst()
                        .orElseThrow(() -> notFound("metric", metricId)));
    }

    /** An organisation that has set nothing has an empty calibration, at version -1. */
    private Found<CalibrationView> read(@Nullable Long atLeast) {
        return views.organisation()
                .read(CalibrationSubject.organisation(), atLeast)
                .orElse(new Found<>(CalibrationView.EMPTY, -1));
    }

    static ProblemException notFound(String what, Object id) {
        return new ProblemException(HttpStatus.NOT_FOUND, what + "-not-found", "There is no " + what + " " + id + ".");
    }

    static <T> ResponseEntity<T> answer(Found<?> found, T body) {
        return ResponseEntity.ok().eTag("\"" + found.sequence() + "\"").body(body);
    }
}
