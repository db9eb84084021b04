package io.tutti.command.calibration.reviseobjective;

import static io.tutti.command.calibration.CalibrationStory.GROW;
import static io.tutti.command.calibration.CalibrationStory.KEEP;
import static io.tutti.command.calibration.CalibrationStory.LOU;
import static io.tutti.command.calibration.CalibrationStory.given;
import static io.tutti.command.calibration.CalibrationStory.retired;
import static io.tutti.command.calibration.CalibrationStory.set;

import io.tutti.contract.calibration.ObjectiveRevised;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReviseObjectiveTest {

    private static final ReviseObjective REVISE =
            new ReviseObjective(LOU, GROW, "Grow", null, null, null, null, "Raised");

    @Test
    void an_objective_says_something_else_from_then_on() {
        given(set(GROW)).when(REVISE).then(new ObjectiveRevised(GROW, "Grow", null, null, null, null, "Raised"));
    }

    @Test
    void what_was_never_set_is_not_found() {
        given(set(KEEP)).when(REVISE).thenRefused("objective-not-found");
    }

    @Test
    void a_retired_objective_stays_as_it_was() {
        given(set(GROW), retired(GROW)).when(REVISE).thenRefused("objective-is-active");
    }

    @Test
    void a_period_ends_after_it_begins() {
        LocalDate day = LocalDate.of(2030, 1, 1);
        given(set(GROW))
                .when(new ReviseObjective(LOU, GROW, "Grow", null, day, day.minusDays(1), null, null))
                .thenRefused("periods-end-after-they-begin");
    }
}
