package io.tutti.command.pursuit.noteoverdue;

import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitCommand;
import io.tutti.contract.pursuit.InputRequestOverdue;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import java.time.Instant;
import java.util.List;

/**
 * Notes each input request of a pursuit that is open although it was due, once per request. Tutti itself sends it, when
 * a due instant is reached and whenever a request may be open again after it.
 *
 * @param now when that was looked at
 */
record NoteOverdue(PursuitId pursuit, Actor actor, Instant now) implements PursuitCommand {

    static final Action ACTION = Action.byItself("note-overdue", (state, actor, pursuit) -> List.of());

    @Override
    public Action action() {
        return ACTION;
    }

    @Override
    public List<PursuitEvent> decide(Pursuit state) {
        List<InputRequestOverdue> overdue = state.requests().newlyOverdueAt(now);
        RuleBroken.check(new OnlyUnansweredRequestsAreOverdue(overdue));
        return List.copyOf(overdue);
    }
}
