package io.tutti.command.pursuit.reopenpursuit;

import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitCommand;
import io.tutti.command.pursuit.PursuitIsChangedByItsLead;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.PursuitReopened;
import java.util.List;

/**
 * Lets a pursuit that had ended go on, in the stage where it ended.
 */
record ReopenPursuit(PursuitId pursuit, Actor actor, String reason) implements PursuitCommand {

    static final String PATH = "/api/v1/pursuits/{pursuitId}/reopenings";
    static final Action ACTION = Action.afterTheEnd(
            "reopen-pursuit",
            PATH,
            (state, actor, pursuit) -> List.of(new PursuitIsChangedByItsLead(state.team(), actor)));

    @Override
    public Action action() {
        return ACTION;
    }

    @Override
    public List<PursuitEvent> decide(Pursuit state) {
        return List.of(new PursuitReopened(reason));
    }
}
