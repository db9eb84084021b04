package io.tutti.query.calibration;

import io.tutti.contract.calibration.CalibrationEvent;
import io.tutti.contract.calibration.FormulaAdopted;
import io.tutti.contract.calibration.MetricAdopted;
import io.tutti.contract.calibration.MetricAligned;
import io.tutti.contract.calibration.MetricId;
import io.tutti.contract.calibration.MetricRetired;
import io.tutti.contract.calibration.ObjectiveId;
import io.tutti.contract.calibration.ObjectiveRetired;
import io.tutti.contract.calibration.ObjectiveRevised;
import io.tutti.contract.calibration.ObjectiveSet;
import io.tutti.contract.calibration.StandardRetired;
import io.tutti.contract.calibration.StandardSet;
import io.tutti.contract.pursuit.Department;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The objectives and metrics of the organisation, in the order in which they were set and adopted.
 *
 * @param objectives retired ones included
 * @param metrics retired ones included
 */
public record CalibrationView(List<Objective> objectives, List<Metric> metrics) {

    static final CalibrationView EMPTY = new CalibrationView(List.of(), List.of());
    private static final int ALIGNMENTS_KEPT = 20;

    public CalibrationView {
        objectives = List.copyOf(objectives);
        metrics = List.copyOf(metrics);
    }

    /**
     * A business objective as it was last said.
     *
     * @param setAt when it was first set
     * @param revisedAt when it was last revised; absent when never
     * @param retiredAt when it was retired; absent while it is active
     */
    public record Objective(
            ObjectiveId id,
            String title,
            @Nullable String description,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Department owner,
            Instant setAt,
            @Nullable Instant revisedAt,
            @Nullable Instant retiredAt,
            @Nullable String retiredBecause) {}

    /**
     * A sales metric.
     *
     * @param objectives what it was last aligned with; one of them may have been retired since
     * @param alignments the last 20 alignments, the newest last
     */
    public record Metric(
            MetricId id,
            String name,
            String measures,
            String unit,
            List<ObjectiveId> objectives,
            List<Alignment> alignments,
            Instant adoptedAt,
            @Nullable Instant retiredAt,
            @Nullable String retiredBecause) {
        public Metric {
            objectives = List.copyOf(objectives);
            alignments = List.copyOf(alignments);
        }

        /** What it was aligned with just before an instant; null where that alignment is not kept any more. */
        public @Nullable List<ObjectiveId> objectivesBefore(Instant instant) {
            for (Alignment alignment : alignments.reversed()) {
                if (alignment.at().isBefore(instant)) {
                    return alignment.objectives();
                }
            }
            return alignments.size() < ALIGNMENTS_KEPT ? List.of() : null;
        }
    }

    /** One time that somebody said what a metric serves. */
    public record Alignment(
            Instant at,
            List<ObjectiveId> objectives,
            @Nullable String reason) {}

    /** Whether a metric that is adopted serves an objective that is active. */
    boolean isAligned(Metric metric) {
        return metric.retiredAt() == null
                && objectives.stream()
                        .anyMatch(objective -> objective.retiredAt() == null
                                && metric.objectives().contains(objective.id()));
    }

    static CalibrationView after(@Nullable CalibrationView before, CalibrationEvent event, Instant at) {
        CalibrationView view = before == null ? EMPTY : before;
        return switch (event) {
            case ObjectiveSet e ->
                view.with(new Objective(
                        e.objective(),
                        e.title(),
                        e.description(),
                        e.from(),
                        e.until(),
                        e.owner(),
                        at,
                        null,
                        null,
                        null));
            case ObjectiveRevised e ->
                view.changed(
                        e.objective(),
                        o -> new Objective(
                                o.id(),
                                e.title(),
                                e.description(),
                                e.from(),
                                e.until(),
                                e.owner(),
                                o.setAt(),
                                at,
                                null,
                                null));
            case ObjectiveRetired e ->
                view.changed(
                        e.objective(),
                        o -> new Objective(
                                o.id(),
                                o.title(),
                                o.description(),
                                o.from(),
                                o.until(),
                                o.owner(),
                                o.setAt(),
                                o.revisedAt(),
                                at,
                                e.reason()));
            case MetricAdopted e ->
                view.with(
                        new Metric(e.metric(), e.name(), e.measures(), e.unit(), List.of(), List.of(), at, null, null));
            case MetricAligned e -> view.changed(e.metric(), m -> aligned(m, e, at));
            case MetricRetired e ->
                view.changed(
                        e.metric(),
                        m -> new Metric(
                                m.id(),
                                m.name(),
                                m.measures(),
                                m.unit(),
                                m.objectives(),
                                m.alignments(),
                                m.adoptedAt(),
                                at,
                                e.reason()));
            case StandardSet _, StandardRetired _ -> view; // in StandardView
            case FormulaAdopted _ -> view; // in Formulas
        };
    }

    private static Metric aligned(Metric metric, MetricAligned event, Instant at) {
        List<Alignment> alignments = new ArrayList<>(metric.alignments());
        alignments.add(new Alignment(at, event.objectives(), event.reason()));
        return new Metric(
                metric.id(),
                metric.name(),
                metric.measures(),
                metric.unit(),
                event.objectives(),
                alignments.subList(Math.max(0, alignments.size() - ALIGNMENTS_KEPT), alignments.size()),
                metric.adoptedAt(),
                null,
                null);
    }

    private CalibrationView with(Objective objective) {
        List<Objective> more = new ArrayList<>(objectives);
        more.add(objective);
        return new CalibrationView(more, metrics);
    }

    private CalibrationView with(Metric metric) {
        List<Metric> more = new ArrayList<>(metrics);
        more.add(metric);
        return new CalibrationView(objectives, more);
    }

    private CalibrationView changed(ObjectiveId id, UnaryOperator<Objective> change) {
        return new CalibrationView(
                objectives.stream()
                        .map(o -> o.id().equals(id) ? change.apply(o) : o)
                        .toList(),
                metrics);
    }

    private CalibrationView changed(MetricId id, UnaryOperator<Metric> change) {
        return new CalibrationView(
                objectives,
                metrics.stream()
                        .map(m -> m.id().equals(id) ? change.apply(m) : m)
                        .toList());
    }
}
