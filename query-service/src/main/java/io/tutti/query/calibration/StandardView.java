package io.tutti.query.calibration;

import io.tutti.contract.calibration.CalibrationEvent;
import io.tutti.contract.calibration.StandardRetired;
import io.tutti.contract.calibration.StandardSet;
import io.tutti.contract.pursuit.PursuitKind;
import io.tutti.contract.pursuit.StandardOfGate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The standard for a kind of pursuit, in its last version.
 *
 * @param gates what each gate requires; one that is not named requires nothing
 * @param retiredAt when it was retired; absent while new pursuits take it over
 */
public record StandardView(
        PursuitKind kind,
        int version,
        List<StandardOfGate> gates,
        Instant setAt,
        @Nullable Instant retiredAt,
        @Nullable String retiredBecause) {
    public StandardView {
        gates = List.copyOf(gates);
    }

    static @Nullable StandardView after(@Nullable StandardView view, CalibrationEvent event, Instant at) {
        return switch (event) {
            case StandardSet e -> new StandardView(e.kind(), e.version(), e.gates(), at, null, null);
            case StandardRetired e ->
                view == null
                        ? null
                        : new StandardView(view.kind(), view.version(), view.gates(), view.setAt(), at, e.reason());
            default -> view; // in CalibrationView
        };
    }
}
