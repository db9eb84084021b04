package io.tutti.command.calibration.setobjective;

import static io.tutti.command.calibration.CalibrationStory.ANA;
import static io.tutti.command.calibration.CalibrationStory.GROW;
import static io.tutti.command.calibration.CalibrationStory.LOU;
import static io.tutti.command.calibration.CalibrationStory.given;

import io.tutti.command.calibration.CalibrationStory;
import io.tutti.contract.calibration.CalibrationEvent;
import io.tutti.contract.calibration.ObjectiveId;
import io.tutti.contract.calibration.ObjectiveSet;
import io.tutti.platform.security.Caller;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SetObjectiveTest {

    private static final LocalDate FIRST = LocalDate.of(2030, 1, 1);

    @Test
    void a_leader_sets_an_objective() {
        given().when(set(LOU, FIRST, FIRST)).then(new ObjectiveSet(GROW, "Grow", "In rail", FIRST, FIRST, null));
    }

    @Test
    void a_lead_does_not() {
        given().when(set(ANA, FIRST, FIRST)).thenRefused("calibration-is-changed-by-managers");
    }

    @Test
    void a_period_ends_after_it_begins() {
        given().when(set(LOU, FIRST, FIRST.minusDays(1))).thenRefused("periods-end-after-they-begin");
    }

    @Test
    void a_period_may_be_open() {
        given().when(set(LOU, null, FIRST)).then(new ObjectiveSet(GROW, "Grow", "In rail", null, FIRST, null));
    }

    @Test
    void there_is_room_for_200_retired_ones_included() {
        CalibrationEvent[] many = IntStream.range(0, 200)
                .mapToObj(i -> CalibrationStory.set(new ObjectiveId(new UUID(1, i))))
                .toArray(CalibrationEvent[]::new);

        given(many).when(set(LOU, null, null)).thenRefused("calibration-has-room");
    }

    private static SetObjective set(Caller by, LocalDate from, LocalDate until) {
        return new SetObjective(by, GROW, "Grow", "In rail", from, until, null);
    }
}
