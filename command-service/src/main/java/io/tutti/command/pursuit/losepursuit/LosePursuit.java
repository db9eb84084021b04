package io.tutti.command.pursuit.losepursuit;

import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.Occurrence;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitCommand;
import io.tutti.command.pursuit.PursuitIsChangedByItsLead;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.PursuitLost;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records that the pursuit was lost.
 *
 * @param reasons codes, at least one
 * @param mainReason the one of them that weighed most; null when nobody said which
 * @param note more on it, if said
 * @param configured the codes that are configured
 * @param occurredAt when that was; null for just now
 * @param now when the command was received
 */
record LosePursuit(
        PursuitId pursuit,
        Actor actor,
        List<String> reasons,
        @Nullable String mainReason,
        @Nullable String note,
        List<String> configured,
        @Nullable Instant occurredAt,
        Instant now)
        implements PursuitCommand {

    static final String PATH = "/api/v1/pursuits/{pursuitId}/losses";
    static final Action ACTION = Action.onPursuit(
            "lose-pursuit",
            PATH,
            (state, actor, pursuit) -> List.of(new PursuitIsChangedByItsLead(state.team(), actor)));

    @Override
    public Action action() {
        return ACTION;
    }

    @Override
    public List<PursuitEvent> decide(Pursuit state) {
        RuleBroken.check(
                new LossReasonsAreConfigured(reasons, configured), new MainLossReasonIsOneOfThem(mainReason, reasons));
        List<String> distinct = reasons.stream().distinct().toList();
        String main = mainReason == null && distinct.size() == 1 ? distinct.getFirst() : mainReason;
        return List.of(new PursuitLost(distinct, main, note, Occurrence.of(state, occurredAt, now)));
    }
}
