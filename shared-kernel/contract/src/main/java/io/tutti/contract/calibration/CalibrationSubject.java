package io.tutti.contract.calibration;

import io.tutti.contract.pursuit.PursuitKind;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** To what calibration events happen: ids that everybody can derive, for there is one of each. */
public final class CalibrationSubject {

    private static final UUID ORGANISATION = named("organisation");

    private CalibrationSubject() {}

    /** The objectives and metrics of the organisation. */
    public static UUID organisation() {
        return ORGANISATION;
    }

    /** The standard for a kind of pursuit. */
    public static UUID standard(PursuitKind kind) {
        return named("standard " + kind);
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(("tutti.calibration " + name).getBytes(StandardCharsets.UTF_8));
    }
}
