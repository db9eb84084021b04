package io.tutti.command.pursuit.passgate;

import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitCommand;
import io.tutti.command.pursuit.PursuitIsChangedByItsLead;
import io.tutti.contract.pursuit.GatePassed;
import io.tutti.contract.pursuit.GateRequirement;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.Stage;
import io.tutti.contract.pursuit.Waiver;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides that the pursuit enters its next stage.
 *
 * @param waiver why the gate is passed below its standard; null when it is met
 */
record PassGate(
        PursuitId pursuit,
        Actor actor,
        Stage gate,
        @Nullable String waiver) implements PursuitCommand {

    static final String PATH = "/api/v1/pursuits/{pursuitId}/gate-decisions";
    static final Action ACTION = Action.onPursuit(
            "pass-gate",
            PATH,
            (state, actor, pursuit) ->
                    List.of(new PursuitIsChangedByItsLead(state.team(), actor), new ThereIsAGateAhead(state.gates())));

    @Override
    public Action action() {
        return ACTION;
    }

    @Override
    public List<PursuitEvent> decide(Pursuit state) {
        RuleBroken.check(new GatesArePassedInOrder(state.gates(), gate));
        List<GateRequirement> unmet = state.gates()
                .standardOf(gate)
                .map(standard -> UnmetRequirements.of(standard, state))
                .orElse(List.of());
        RuleBroken.check(new StandardIsMetOrWaived(unmet, waiver), new OnlyUnmetStandardsAreWaived(unmet, waiver));
        return List.of(new GatePassed(
                gate, actor.member(), unmet, waiver == null ? null : new Waiver(actor.member(), waiver)));
    }
}
