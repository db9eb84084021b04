package io.tutti.command.calibration.retireobjective;

import static io.tutti.command.calibration.CalibrationStory.GROW;
import static io.tutti.command.calibration.CalibrationStory.LOU;
import static io.tutti.command.calibration.CalibrationStory.WIN_RATE;
import static io.tutti.command.calibration.CalibrationStory.adopted;
import static io.tutti.command.calibration.CalibrationStory.given;
import static io.tutti.command.calibration.CalibrationStory.retired;
import static io.tutti.command.calibration.CalibrationStory.set;

import io.tutti.contract.calibration.MetricAligned;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetireObjectiveTest {

    private static final RetireObjective RETIRE = new RetireObjective(LOU, GROW, "Reached");

    @Test
    void an_objective_is_retired_also_while_metrics_are_aligned_with_it() {
        given(set(GROW), adopted(), new MetricAligned(WIN_RATE, List.of(GROW), null))
                .when(RETIRE)
                .then(retired(GROW));
    }

    @Test
    void only_once() {
        given(set(GROW), retired(GROW)).when(RETIRE).thenRefused("objective-is-active");
    }

    @Test
    void what_was_never_set_is_not_found() {
        given().when(RETIRE).thenRefused("objective-not-found");
    }
}
