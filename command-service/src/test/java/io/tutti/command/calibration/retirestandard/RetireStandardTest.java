package io.tutti.command.calibration.retirestandard;

import static io.tutti.command.calibration.CalibrationStory.ANA;
import static io.tutti.command.calibration.CalibrationStory.RENEWAL;
import static io.tutti.command.calibration.CalibrationStory.givenStandard;

import io.tutti.contract.calibration.StandardRetired;
import io.tutti.contract.calibration.StandardSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetireStandardTest {

    private static final RetireStandard RETIRE = new RetireStandard(ANA, RENEWAL, "Not needed");
    private static final StandardSet SET = new StandardSet(RENEWAL, 3, List.of());

    @Test
    void the_standard_in_force_is_retired_once() {
        StandardRetired retired = new StandardRetired(RENEWAL, 3, "Not needed");
        givenStandard(SET).when(RETIRE).then(retired);
        givenStandard(SET, retired).when(RETIRE).thenRefused("standard-is-in-force");
    }

    @Test
    void what_was_never_set_is_not_found() {
        givenStandard().when(RETIRE).thenRefused("standard-not-found");
    }
}
