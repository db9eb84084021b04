package io.tutti.command.calibration.adoptformula;

import static io.tutti.command.calibration.CalibrationStory.LEO;
import static io.tutti.command.calibration.CalibrationStory.LOU;
import static io.tutti.command.calibration.CalibrationStory.given;

import io.tutti.contract.calibration.CalibrationEvent;
import io.tutti.contract.calibration.FormulaAdopted;
import io.tutti.contract.calibration.ScoreFormula;
import io.tutti.platform.security.Caller;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AdoptFormulaTest {

    private static final ScoreFormula PCS_2 = new ScoreFormula("pcs-2", 0.1, 0.4, 0.1, 0.4, 2, 0.8, 3, 5, 2);

    @Test
    void a_leader_adopts_a_formula() {
        given().when(adopt(LOU, PCS_2)).then(adopted(PCS_2));
    }

    @Test
    void a_contributor_does_not() {
        given().when(adopt(LEO, PCS_2)).thenRefused("calibration-is-changed-by-managers");
    }

    @Test
    void weights_that_do_not_add_up_are_refused() {
        ScoreFormula heavy = new ScoreFormula("pcs-2", 0.1, 0.4, 0.1, 0.41, 2, 0.8, 3, 5, 2);

        given().when(adopt(LOU, heavy)).thenRefused("formula-weights-add-up");
    }

    @Test
    void a_version_keeps_its_meaning_also_the_first_one() {
        ScoreFormula other = new ScoreFormula("pcs-2", 0.2, 0.3, 0.1, 0.4, 2, 0.8, 3, 5, 2);
        ScoreFormula first = new ScoreFormula("pcs-1", 0.2, 0.3, 0.1, 0.4, 2, 0.8, 3, 5, 2);

        given(adopted(PCS_2)).when(adopt(LOU, other)).thenRefused("formula-versions-keep-their-meaning");
        given().when(adopt(LOU, first)).thenRefused("formula-versions-keep-their-meaning");
    }

    @Test
    void what_is_in_force_is_not_adopted_again() {
        given().when(adopt(LOU, ScoreFormula.PCS_1)).thenRefused("formula-is-another");
        given(adopted(PCS_2)).when(adopt(LOU, PCS_2)).thenRefused("formula-is-another");
    }

    @Test
    void an_earlier_formula_is_adopted_again_to_go_back() {
        given(adopted(PCS_2)).when(adopt(LOU, ScoreFormula.PCS_1)).then(adopted(ScoreFormula.PCS_1));
    }

    @Test
    void there_is_room_for_200_and_always_for_going_back() {
        CalibrationEvent[] many = IntStream.range(0, 199)
                .mapToObj(i -> adopted(new ScoreFormula("v" + i, 0.1, 0.4, 0.1, 0.4, 2, 0.8, 3, 5, 2)))
                .toArray(CalibrationEvent[]::new);

        given(many).when(adopt(LOU, PCS_2)).thenRefused("calibration-has-room");
        given(many).when(adopt(LOU, ScoreFormula.PCS_1)).then(adopted(ScoreFormula.PCS_1));
    }

    private static FormulaAdopted adopted(ScoreFormula formula) {
        return new FormulaAdopted(formula, "Answers in time");
    }

    private static AdoptFormula adopt(Caller by, ScoreFormula formula) {
        return new AdoptFormula(by, formula, "Answers in time");
    }
}
