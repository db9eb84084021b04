package io.tutti.command.calibration.retiremetric;

import static io.tutti.command.calibration.CalibrationStory.LOU;
import static io.tutti.command.calibration.CalibrationStory.WIN_RATE;
import static io.tutti.command.calibration.CalibrationStory.adopted;
import static io.tutti.command.calibration.CalibrationStory.given;
import static io.tutti.command.calibration.CalibrationStory.metricRetired;

import org.junit.jupiter.api.Test;

class RetireMetricTest {

    private static final RetireMetric RETIRE = new RetireMetric(LOU, WIN_RATE, "Replaced");

    @Test
    void a_metric_is_retired_once() {
        given(adopted()).when(RETIRE).then(metricRetired());
        given(adopted(), metricRetired()).when(RETIRE).thenRefused("metric-is-adopted");
    }

    @Test
    void what_was_never_adopted_is_not_found() {
        given().when(RETIRE).thenRefused("metric-not-found");
    }
}
