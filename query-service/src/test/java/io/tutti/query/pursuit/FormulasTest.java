package io.tutti.query.pursuit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tutti.contract.calibration.CalibrationSubject;
import io.tutti.contract.calibration.FormulaAdopted;
import io.tutti.contract.calibration.ObjectiveId;
import io.tutti.contract.calibration.ObjectiveRetired;
import io.tutti.contract.calibration.ScoreFormula;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.platform.TailedEvent;
import io.tutti.query.platform.Told;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FormulasTest {

    private static final ScoreFormula PCS_2 = new ScoreFormula("pcs-2", 0.1, 0.4, 0.1, 0.4, 3, 0.9, 2, 6, 3);
    private static final UUID ORGANISATION = CalibrationSubject.organisation();
    private static final Instant ADOPTED = Told.START.plusSeconds(1);
    private static final Instant WENT_BACK = Told.START.plusSeconds(2);

    private final List<RecordedEvent> events = Told.of(
            ORGANISATION,
            new ObjectiveRetired(new ObjectiveId(new UUID(1, 1)), "Reached"),
            new FormulaAdopted(PCS_2, "Answers in time"),
            new FormulaAdopted(ScoreFormula.PCS_1, "Back"));

    private final Formulas formulas = new Formulas();

    @Test
    void before_any_adoption_the_built_in_formula_is_in_force() {
        assertThat(formulas.at(Told.START)).isEqualTo(ScoreFormula.PCS_1);
        assertThat(formulas.known().sequence()).isEqualTo(-1);
    }

    @Test
    void each_instant_has_the_formula_that_was_in_force_then() {
        receive(events);

        assertThat(formulas.at(ADOPTED.minusNanos(1))).isEqualTo(ScoreFormula.PCS_1);
        assertThat(formulas.at(ADOPTED)).isEqualTo(PCS_2);
        assertThat(formulas.at(WENT_BACK.minusNanos(1))).isEqualTo(PCS_2);
        assertThat(formulas.at(WENT_BACK)).isEqualTo(ScoreFormula.PCS_1);
        assertThat(formulas.known().history()).hasSize(3);
        assertThat(formulas.known().sequence()).isEqualTo(2);
        assertThat(formulas.known().version("pcs-2")).contains(PCS_2);
        assertThat(formulas.known().version("pcs-3")).isEmpty();
    }

    @Test
    void repetitions_other_subjects_and_events_of_tomorrow_change_nothing() {
        receive(events);

        receive(events.subList(0, 2));
        receive(Told.of(new UUID(7, 7), new FormulaAdopted(PCS_2, "Not of the organisation")));
        receive(List.of(Told.unknown(ORGANISATION, 3)));

        assertThat(formulas.known().history()).hasSize(3);
        assertThat(formulas.at(WENT_BACK.plusSeconds(9))).isEqualTo(ScoreFormula.PCS_1);
        assertThat(formulas.known().sequence()).isEqualTo(3);
    }

    private void receive(List<RecordedEvent> told) {
        formulas.received(told.stream()
                .map(event -> new TailedEvent(0, event.sequence(), event))
                .toList());
    }
}
