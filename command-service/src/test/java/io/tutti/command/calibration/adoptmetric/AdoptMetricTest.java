package io.tutti.command.calibration.adoptmetric;

import static io.tutti.command.calibration.CalibrationStory.LEO;
import static io.tutti.command.calibration.CalibrationStory.LOU;
import static io.tutti.command.calibration.CalibrationStory.WIN_RATE;
import static io.tutti.command.calibration.CalibrationStory.adopted;
import static io.tutti.command.calibration.CalibrationStory.given;

import io.tutti.contract.calibration.CalibrationEvent;
import io.tutti.contract.calibration.MetricAdopted;
import io.tutti.contract.calibration.MetricId;
import io.tutti.platform.security.Caller;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AdoptMetricTest {

    @Test
    void a_leader_adopts_a_metric() {
        given().when(adopt(LOU)).then(adopted());
    }

    @Test
    void a_contributor_does_not() {
        given().when(adopt(LEO)).thenRefused("calibration-is-changed-by-managers");
    }

    @Test
    void there_is_room_for_200() {
        CalibrationEvent[] many = IntStream.range(0, 200)
                .mapToObj(i -> new MetricAdopted(new MetricId(new UUID(1, i)), "Name", "What", "unit"))
                .toArray(CalibrationEvent[]::new);

        given(many).when(adopt(LOU)).thenRefused("calibration-has-room");
    }

    private static AdoptMetric adopt(Caller by) {
        return new AdoptMetric(by, WIN_RATE, "Win rate", "Won of decided", "percent");
    }
}
