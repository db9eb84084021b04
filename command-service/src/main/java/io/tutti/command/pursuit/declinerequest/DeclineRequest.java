package io.tutti.command.pursuit.declinerequest;

import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.Occurrence;
import io.tutti.command.pursuit.OnlyTeamMembersContribute;
import io.tutti.command.pursuit.OnlyWhoWasAskedAnswersOrDeclines;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitCommand;
import io.tutti.command.pursuit.RequestExists;
import io.tutti.command.pursuit.RequestIsOpen;
import io.tutti.contract.pursuit.InputRequestDeclined;
import io.tutti.contract.pursuit.InputRequestId;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says that the department will not answer, and closes the request.
 *
 * @param occurredAt when that was; null for just now
 * @param now when the command was received
 */
record DeclineRequest(
        PursuitId pursuit,
        Actor actor,
        InputRequestId request,
        String reason,
        @Nullable Instant occurredAt,
        Instant now)
        implements PursuitCommand {

    static final String PATH = "/api/v1/pursuits/{pursuitId}/input-requests/{requestId}/refusals";
    static final Action ACTION = Action.on(Action.On.INPUT_REQUEST, "decline-request", PATH, (state, actor, target) -> {
        InputRequestId request = InputRequestId.of(target);
        return List.of(
                new OnlyTeamMembersContribute(state.team(), actor.member()),
                new RequestExists(state.requests(), request),
                new OnlyWhoWasAskedAnswersOrDeclines(state.requests(), request, state.team(), actor.member()),
                new RequestIsOpen(state.requests(), request));
    });

    @Override
    public String target() {
        return request.toString();
    }

    @Override
    public Action action() {
        return ACTION;
    }

    @Override
    public List<PursuitEvent> decide(Pursuit state) {
        return List.of(new InputRequestDeclined(
                request,
                actor.member(),
                state.team().departmentOf(actor.member()).orElseThrow(),
                reason,
                Occurrence.of(state, occurredAt, now)));
    }
}
