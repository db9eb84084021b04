package io.tutti.command.calibration.setstandard;

import static io.tutti.command.calibration.CalibrationStory.ANA;
import static io.tutti.command.calibration.CalibrationStory.LEO;
import static io.tutti.command.calibration.CalibrationStory.LOU;
import static io.tutti.command.calibration.CalibrationStory.RENEWAL;
import static io.tutti.command.calibration.CalibrationStory.givenStandard;

import io.tutti.contract.calibration.StandardRetired;
import io.tutti.contract.calibration.StandardSet;
import io.tutti.contract.pursuit.GateStandard;
import io.tutti.contract.pursuit.Stage;
import io.tutti.contract.pursuit.StandardOfGate;
import io.tutti.platform.security.Caller;
import java.util.List;
import org.junit.jupiter.api.Test;

class SetStandardTest {

    private static final StandardOfGate PROPOSE = gate(Stage.PROPOSE);
    private static final StandardOfGate CLOSE = gate(Stage.CLOSE);

    @Test
    void a_lead_sets_a_standard_its_gates_in_the_order_of_the_stages() {
        givenStandard().when(set(ANA, CLOSE, PROPOSE)).then(new StandardSet(RENEWAL, 1, List.of(PROPOSE, CLOSE)));
    }

    @Test
    void versions_count_up_also_over_a_retirement() {
        givenStandard(new StandardSet(RENEWAL, 1, List.of(CLOSE)), new StandardRetired(RENEWAL, 1, "Not needed"))
                .when(set(LOU, PROPOSE))
                .then(new StandardSet(RENEWAL, 2, List.of(PROPOSE)));
    }

    @Test
    void a_contributor_does_not() {
        givenStandard().when(set(LEO, CLOSE)).thenRefused("calibration-is-changed-by-managers");
    }

    @Test
    void each_gate_is_named_once_and_there_is_none_before_qualifying() {
        givenStandard().when(set(ANA, CLOSE, CLOSE)).thenRefused("standard-names-each-gate-once");
        givenStandard().when(set(ANA, gate(Stage.QUALIFY))).thenRefused("standard-names-each-gate-once");
    }

    private static SetStandard set(Caller by, StandardOfGate... gates) {
        return new SetStandard(by, RENEWAL, List.of(gates));
    }

    private static StandardOfGate gate(Stage stage) {
        return new StandardOfGate(stage, new GateStandard(List.of(), List.of(), true, List.of("pink")));
    }
}
