package io.tutti.query.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import io.tutti.contract.calibration.CalibrationEvent;
import io.tutti.contract.calibration.MetricAdopted;
import io.tutti.contract.calibration.MetricAligned;
import io.tutti.contract.calibration.MetricId;
import io.tutti.contract.calibration.MetricRetired;
import io.tutti.contract.calibration.ObjectiveId;
import io.tutti.contract.calibration.ObjectiveRetired;
import io.tutti.contract.calibration.ObjectiveRevised;
import io.tutti.contract.calibration.ObjectiveSet;
import io.tutti.contract.pursuit.Department;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationViewTest {

    private static final ObjectiveId GROW = ObjectiveId.of("00000000-0000-4000-8000-0000000000a1");
    private static final ObjectiveId KEEP = ObjectiveId.of("00000000-0000-4000-8000-0000000000a2");
    private static final MetricId WIN_RATE = MetricId.of("00000000-0000-4000-8000-0000000000b1");
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void a_metric_is_aligned_as_long_as_one_of_its_objectives_is_active() {
        CalibrationView view = view(set(GROW), set(KEEP), adopted(), aligned(GROW, KEEP));
        assertThat(view.isAligned(view.metrics().getFirst())).isTrue();

        CalibrationView one = view(set(GROW), set(KEEP), adopted(), aligned(GROW, KEEP), retired(GROW));
        assertThat(one.isAligned(one.metrics().getFirst())).isTrue();

        CalibrationView none = view(set(GROW), set(KEEP), adopted(), aligned(GROW, KEEP), retired(GROW), retired(KEEP));
        assertThat(none.isAligned(none.metrics().getFirst())).isFalse();
        assertThat(none.metrics().getFirst().objectives()).containsExactly(GROW, KEEP);
    }

    @Test
    void a_retired_metric_is_aligned_with_nothing() {
        CalibrationView view = view(set(GROW), adopted(), aligned(GROW), new MetricRetired(WIN_RATE, "Replaced"));

        assertThat(view.isAligned(view.metrics().getFirst())).isFalse();
        assertThat(view.metrics().getFirst().retiredBecause()).isEqualTo("Replaced");
    }

    @Test
    void the_last_20_alignments_are_kept() {
        CalibrationView view = view(set(GROW), adopted());
        for (int i = 0; i < 25; i++) {
            view = CalibrationView.after(view, new MetricAligned(WIN_RATE, List.of(), "No. " + i), AT);
        }

        assertThat(view.metrics().getFirst().alignments()).hasSize(20);
        assertThat(view.metrics().getFirst().alignments().getLast().reason()).isEqualTo("No. 24");
    }

    @Test
    void a_revision_says_all_anew() {
        CalibrationView view = view(
                new ObjectiveSet(GROW, "Grow", "In rail", LocalDate.of(2030, 1, 1), null, new Department("sales")),
                new ObjectiveRevised(GROW, "Grow more", null, null, null, null, "Raised"));

        assertThat(view.objectives())
                .containsExactly(
                        new CalibrationView.Objective(GROW, "Grow more", null, null, null, null, AT, AT, null, null));
    }

    private static CalibrationView view(CalibrationEvent... events) {
        CalibrationView view = CalibrationView.EMPTY;
        for (CalibrationEvent event : events) {
            view = CalibrationView.after(view, event, AT);
        }
        return view;
    }

    private static CalibrationEvent set(ObjectiveId id) {
        return new ObjectiveSet(id, "Title", null, null, null, null);
    }

    private static CalibrationEvent retired(ObjectiveId id) {
        return new ObjectiveRetired(id, "Reached");
    }

    private static CalibrationEvent adopted() {
        return new MetricAdopted(WIN_RATE, "Win rate", "Won of decided", "percent");
    }

    private static CalibrationEvent aligned(ObjectiveId... ids) {
        return new MetricAligned(WIN_RATE, List.of(ids), null);
    }
}
