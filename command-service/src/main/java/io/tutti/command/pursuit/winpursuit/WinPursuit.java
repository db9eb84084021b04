package io.tutti.command.pursuit.winpursuit;

import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.Occurrence;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitCommand;
import io.tutti.command.pursuit.PursuitIsChangedByItsLead;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.PursuitWon;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records that the pursuit was won.
 *
 * @param note what made the difference, if said
 * @param occurredAt when that was; null for just now
 * @param now when the command was received
 */
record WinPursuit(
        PursuitId pursuit,
        Actor actor,
        @Nullable String note,
        @Nullable Instant occurredAt,
        Instant now) implements PursuitCommand {

    static final String PATH = "/api/v1/pursuits/{pursuitId}/wins";
    static final Action ACTION = Action.onPursuit(
            "win-pursuit",
            PATH,
            (state, actor, pursuit) -> List.of(new PursuitIsChangedByItsLead(state.team(), actor)));

    @Override
    public Action action() {
        return ACTION;
    }

    @Override
    public List<PursuitEvent> decide(Pursuit state) {
        return List.of(new PursuitWon(note, Occurrence.of(state, occurredAt, now)));
    }
}
