package io.tutti.command.pursuit.noteretrospective;

import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.OnlyTeamMembersContribute;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitCommand;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.RetrospectiveNoted;
import java.util.List;
import java.util.UUID;

/**
 * Notes what can be learned, after the end.
 */
record NoteRetrospective(PursuitId pursuit, Actor actor, UUID note, String text) implements PursuitCommand {

    static final String PATH = "/api/v1/pursuits/{pursuitId}/retrospective-notes";
    static final Action ACTION = Action.afterTheEnd(
            "note-retrospective",
            PATH,
            (state, actor, pursuit) -> List.of(new OnlyTeamMembersContribute(state.team(), actor.member())));

    @Override
    public Action action() {
        return ACTION;
    }

    @Override
    public List<PursuitEvent> decide(Pursuit state) {
        return List.of(new RetrospectiveNoted(
                note, actor.member(), state.team().departmentOf(actor.member()).orElseThrow(), text));
    }
}
