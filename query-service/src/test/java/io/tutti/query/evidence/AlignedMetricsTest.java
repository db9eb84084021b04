package io.tutti.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.tutti.contract.calibration.MetricId;
import io.tutti.contract.calibration.ObjectiveId;
import io.tutti.contract.pulse.Statement;
import io.tutti.query.calibration.CalibrationView;
import io.tutti.query.calibration.CalibrationView.Alignment;
import io.tutti.query.calibration.CalibrationView.Metric;
import io.tutti.query.calibration.CalibrationView.Objective;
import io.tutti.query.evidence.Finding.Code;
import io.tutti.query.evidence.Finding.Reason;
import io.tutti.query.evidence.StatementEvidence.QuarterShare;
import io.tutti.query.evidence.StatementEvidence.Share;
import io.tutti.query.pursuit.Quarter;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlignedMetricsTest {

    private static final ObjectiveId GROW = ObjectiveId.of("00000000-0000-4000-8000-0000000000a1");
    private static final ObjectiveId KEEP = ObjectiveId.of("00000000-0000-4000-8000-0000000000a2");
    private static final MetricId WIN_RATE = MetricId.of("00000000-0000-4000-8000-0000000000b1");
    private static final MetricId VISITS = MetricId.of("00000000-0000-4000-8000-0000000000b2");
    private static final String JANUARY = "2026-01-10T00:00:00Z";
    private static final String MARCH = "2026-03-31T23:59:59.999999999Z";
    private static final String APRIL = "2026-04-01T00:00:00Z";

    @Test
    void each_quarter_is_as_it_stood_at_its_end() {
        CalibrationView calibration = new CalibrationView(
                List.of(objective(GROW, null)),
                List.of(
                        metric(WIN_RATE, JANUARY, null, aligned(MARCH, GROW)),
                        metric(VISITS, JANUARY, null, aligned(APRIL, GROW))));

        StatementEvidence evidence = StatementEvidence.of(
                Statement.CALIBRATED_SUCCESS,
                new AlignedMetrics(calibration),
                Quarter.upTo(Instant.parse(APRIL), 3),
                List.of());

        assertThat(evidence.byQuarter())
                .containsExactly(
                        new QuarterShare(Quarter.of("2025-Q4"), 0, 0, null),
                        new QuarterShare(Quarter.of("2026-Q1"), 1, 2, 0.5),
                        new QuarterShare(Quarter.of("2026-Q2"), 2, 2, 1.0));
        assertThat(evidence.overall()).isEqualTo(new Share(2, 2, 1.0));
    }

    @Test
    void a_metric_whose_objectives_were_all_retired_is_aligned_with_nothing_from_then_on() {
        CalibrationView calibration = new CalibrationView(
                List.of(objective(GROW, MARCH), objective(KEEP, APRIL)),
                List.of(
                        metric(WIN_RATE, JANUARY, null, aligned(JANUARY, GROW)),
                        metric(VISITS, JANUARY, null, aligned(JANUARY, GROW, KEEP))));

        assertThat(findings(calibration, "2026-Q1"))
                .extracting(Finding::metric, Finding::holds)
                .containsExactly(tuple(WIN_RATE, false), tuple(VISITS, true));
        assertThat(findings(calibration, null))
                .flatExtracting(Finding::reasons)
                .extracting(Reason::code, Reason::about)
                .containsExactly(
                        tuple(Code.OBJECTIVES_RETIRED, List.of(GROW.toString())),
                        tuple(Code.OBJECTIVES_RETIRED, List.of(GROW.toString(), KEEP.toString())));
    }

    @Test
    void a_retired_metric_is_asked_of_only_while_it_was_adopted() {
        CalibrationView calibration = new CalibrationView(List.of(), List.of(metric(WIN_RATE, JANUARY, APRIL)));

        assertThat(findings(calibration, "2025-Q4")).isEmpty();
        assertThat(findings(calibration, "2026-Q1"))
                .flatExtracting(Finding::reasons)
                .extracting(Reason::code)
                .containsExactly(Code.METRIC_NOT_ALIGNED);
        assertThat(findings(calibration, "2026-Q2")).isEmpty();
        assertThat(findings(calibration, null)).isEmpty();
    }

    @Test
    void the_last_alignment_before_the_end_of_a_quarter_holds_also_if_it_names_nothing() {
        CalibrationView calibration = new CalibrationView(
                List.of(objective(GROW, null)),
                List.of(metric(WIN_RATE, JANUARY, null, aligned(JANUARY, GROW), aligned(MARCH), aligned(APRIL, GROW))));

        assertThat(findings(calibration, "2026-Q1")).extracting(Finding::holds).containsExactly(false);
        assertThat(findings(calibration, null)).extracting(Finding::holds).containsExactly(true);
    }

    @Test
    void where_the_alignment_of_that_time_is_not_kept_there_are_no_numbers() {
        Alignment[] twenty = Collections.nCopies(20, aligned(APRIL, GROW)).toArray(Alignment[]::new);
        AlignedMetrics metrics = new AlignedMetrics(
                new CalibrationView(List.of(objective(GROW, null)), List.of(metric(WIN_RATE, JANUARY, null, twenty))));

        assertThat(metrics.findings(Quarter.of("2026-Q1"))).isNull();
        assertThat(QuarterShare.of(Quarter.of("2026-Q1"), null))
                .isEqualTo(new QuarterShare(Quarter.of("2026-Q1"), null, null, null));
        assertThat(metrics.findings(Quarter.of("2026-Q2")))
                .extracting(Finding::holds)
                .containsExactly(true);
        assertThat(metrics.findings(Quarter.of("2025-Q4"))).isEmpty();
    }

    private static List<Finding> findings(CalibrationView calibration, @Nullable String quarter) {
        return new AlignedMetrics(calibration).findings(quarter == null ? null : Quarter.of(quarter));
    }

    private static Objective objective(ObjectiveId id, @Nullable String retired) {
        return new Objective(
                id,
                "Title",
                null,
                null,
                null,
                null,
                Instant.parse(JANUARY),
                null,
                retired == null ? null : Instant.parse(retired),
                null);
    }

    private static Metric metric(MetricId id, String adopted, @Nullable String retired, Alignment... alignments) {
        return new Metric(
                id,
                "Win rate",
                "Won of decided",
                "percent",
                alignments.length == 0 ? List.of() : alignments[alignments.length - 1].objectives(),
                List.of(alignments),
                Instant.parse(adopted),
                retired == null ? null : Instant.parse(retired),
                null);
    }

    private static Alignment aligned(String at, ObjectiveId... objectives) {
        return new Alignment(Instant.parse(at), List.of(objectives), null);
    }
}
