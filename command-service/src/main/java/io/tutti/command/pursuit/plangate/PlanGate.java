package io.tutti.command.pursuit.plangate;

import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitCommand;
import io.tutti.command.pursuit.PursuitIsChangedByItsLead;
import io.tutti.command.pursuit.ReviewsAreConfigured;
import io.tutti.contract.pursuit.GatePlanned;
import io.tutti.contract.pursuit.GateStandard;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.Stage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plans a gate: until when, and what is required.
 *
 * @param standard what is required; null for what was required before, at first by the standard of the kind of pursuit
 * @param reviews the configured names of reviews
 * @param today the day of the request, in UTC
 */
record PlanGate(
        PursuitId pursuit,
        Actor actor,
        Stage gate,
        LocalDate date,
        @Nullable GateStandard standard,
        List<String> reviews,
        LocalDate today)
        implements PursuitCommand {

    static final String PATH = "/api/v1/pursuits/{pursuitId}/gate-plans";
    static final Action ACTION = Action.onPursuit(
            "plan-gate", PATH, (state, actor, pursuit) -> List.of(new PursuitIsChangedByItsLead(state.team(), actor)));

    @Override
    public Action action() {
        return ACTION;
    }

    @Override
    public List<PursuitEvent> decide(Pursuit state) {
        GateStandard required = standard == null
                ? state.gates().standardOf(gate).orElse(new GateStandard(List.of(), List.of(), false, List.of()))
                : standard;
        RuleBroken.check(
                new GateLiesAhead(state.gates(), gate),
                new GateDateLiesAhead(date, today),
                new ReviewsAreConfigured(required.reviewsHeld(), reviews));
        return List.of(new GatePlanned(gate, date, required));
    }
}
