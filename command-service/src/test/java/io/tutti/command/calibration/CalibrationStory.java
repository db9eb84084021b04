package io.tutti.command.calibration;

import io.tutti.command.AggregateStory;
import io.tutti.contract.calibration.CalibrationEvent;
import io.tutti.contract.calibration.MetricAdopted;
import io.tutti.contract.calibration.MetricId;
import io.tutti.contract.calibration.MetricRetired;
import io.tutti.contract.calibration.ObjectiveId;
import io.tutti.contract.calibration.ObjectiveRetired;
import io.tutti.contract.calibration.ObjectiveSet;
import io.tutti.contract.pursuit.PursuitKind;
import io.tutti.platform.security.Caller;
import io.tutti.platform.security.Role;
import java.util.Set;

/** Who and what the stories of calibration are about. */
public final class CalibrationStory {

    public static final Caller LOU = new Caller("lou", Set.of(Role.LEADER), null, null);
    public static final Caller ANA = new Caller("ana", Set.of(Role.LEAD), null, null);
    public static final Caller LEO = new Caller("leo", Set.of(Role.CONTRIBUTOR), null, null);
    public static final ObjectiveId GROW = ObjectiveId.of("00000000-0000-4000-8000-0000000000a1");
    public static final ObjectiveId KEEP = ObjectiveId.of("00000000-0000-4000-8000-0000000000a2");
    public static final MetricId WIN_RATE = MetricId.of("00000000-0000-4000-8000-0000000000b1");
    public static final PursuitKind RENEWAL = new PursuitKind("renewal");

    private CalibrationStory() {}

    public static ObjectiveSet set(ObjectiveId objective) {
        return new ObjectiveSet(objective, "Grow in rail", null, null, null, null);
    }

    public static ObjectiveRetired retired(ObjectiveId objective) {
        return new ObjectiveRetired(objective, "Reached");
    }

    public static MetricAdopted adopted() {
        return new MetricAdopted(WIN_RATE, "Win rate", "Won of decided", "percent");
    }

    public static MetricRetired metricRetired() {
        return new MetricRetired(WIN_RATE, "Replaced");
    }

    public static AggregateStory<Calibration> given(CalibrationEvent... past) {
        return AggregateStory.given(Calibration.class, (Object[]) past);
    }

    public static AggregateStory<Standard> givenStandard(CalibrationEvent... past) {
        return AggregateStory.given(Standard.class, (Object[]) past);
    }
}
