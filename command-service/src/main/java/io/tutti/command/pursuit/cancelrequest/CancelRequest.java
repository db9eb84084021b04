package io.tutti.command.pursuit.cancelrequest;

import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitCommand;
import io.tutti.command.pursuit.RequestExists;
import io.tutti.contract.pursuit.InputRequestCancelled;
import io.tutti.contract.pursuit.InputRequestId;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says that the answer is no longer needed, and closes the request.
 */
record CancelRequest(
        PursuitId pursuit,
        Actor actor,
        InputRequestId request,
        @Nullable String reason) implements PursuitCommand {

    static final String PATH = "/api/v1/pursuits/{pursuitId}/input-requests/{requestId}/cancellations";
    static final Action ACTION = Action.on(Action.On.INPUT_REQUEST, "cancel-request", PATH, (state, actor, target) -> {
        InputRequestId request = InputRequestId.of(target);
        return List.of(
                new RequestExists(state.requests(), request),
                new RequestsAreCancelledByWhoAskedOrTheLead(state, request, actor),
                new OnlyUnsettledRequestsAreCancelled(state.requests(), request));
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
        return List.of(new InputRequestCancelled(request, actor.member(), reason));
    }
}
