package io.tutti.command.pursuit.rescheduleclose;

import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.ExpectedCloseLiesAhead;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitCommand;
import io.tutti.command.pursuit.PursuitIsChangedByItsLead;
import io.tutti.contract.pursuit.CloseRescheduled;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import java.time.LocalDate;
import java.util.List;

/**
 * Expects the decision on another day.
 *
 * @param today the day of the request, in UTC
 */
record RescheduleClose(PursuitId pursuit, Actor actor, LocalDate expectedClose, String reason, LocalDate today)
        implements PursuitCommand {

    static final String PATH = "/api/v1/pursuits/{pursuitId}/close-reschedulings";
    static final Action ACTION = Action.onPursuit(
            "reschedule-close",
            PATH,
            (state, actor, pursuit) -> List.of(new PursuitIsChangedByItsLead(state.team(), actor)));

    @Override
    public Action action() {
        return ACTION;
    }

    @Override
    public List<PursuitEvent> decide(Pursuit state) {
        RuleBroken.check(
                new ExpectedCloseChanges(state.facts(), expectedClose),
                new ExpectedCloseLiesAhead(expectedClose, today));
        return List.of(new CloseRescheduled(expectedClose, reason));
    }
}
