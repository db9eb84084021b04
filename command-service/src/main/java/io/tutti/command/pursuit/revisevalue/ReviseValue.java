package io.tutti.command.pursuit.revisevalue;

import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.LargeDealThresholdIsConfigured;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitCommand;
import io.tutti.command.pursuit.PursuitIsChangedByItsLead;
import io.tutti.contract.pursuit.Money;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.ValueRevised;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sets what the deal is worth now.
 *
 * @param largeDealFrom the configured threshold in the value's currency; null where none is configured
 */
record ReviseValue(
        PursuitId pursuit,
        Actor actor,
        Money value,
        String reason,
        @Nullable BigDecimal largeDealFrom) implements PursuitCommand {

    static final String PATH = "/api/v1/pursuits/{pursuitId}/value-revisions";
    static final Action ACTION = Action.onPursuit(
            "revise-value",
            PATH,
            (state, actor, pursuit) -> List.of(new PursuitIsChangedByItsLead(state.team(), actor)));

    @Override
    public Action action() {
        return ACTION;
    }

    @Override
    public List<PursuitEvent> decide(Pursuit state) {
        LargeDealThresholdIsConfigured threshold = new LargeDealThresholdIsConfigured(value, largeDealFrom);
        RuleBroken.check(new ValueChanges(state.facts(), value), threshold);
        return List.of(new ValueRevised(value, threshold.isReached(), reason));
    }
}
