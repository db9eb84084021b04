package io.tutti.command.pursuit.reassignrequest;

import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.AskedPersonIsOfTheAskedDepartment;
import io.tutti.command.pursuit.NobodyAsksThemselves;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitCommand;
import io.tutti.command.pursuit.RequestExists;
import io.tutti.command.pursuit.RequestIsOpen;
import io.tutti.command.pursuit.Requests;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.InputRequestId;
import io.tutti.contract.pursuit.InputRequestReassigned;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Passes an open request on; its due instant stays.
 */
record ReassignRequest(
        PursuitId pursuit,
        Actor actor,
        InputRequestId request,
        Department askedOf,
        @Nullable MemberId askedOfMember,
        @Nullable String reason)
        implements PursuitCommand {

    static final String PATH = "/api/v1/pursuits/{pursuitId}/input-requests/{requestId}/reassignments";
    static final Action ACTION =
            Action.on(Action.On.INPUT_REQUEST, "reassign-request", PATH, (state, actor, target) -> {
                InputRequestId request = InputRequestId.of(target);
                return List.of(
                        new RequestExists(state.requests(), request),
                        new RequestsAreReassignedByThoseInvolved(state, request, actor),
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
        Requests.Request asked = state.requests().find(request).orElseThrow();
        RuleBroken.check(
                new ReassignmentChangesWhoIsAsked(asked, askedOf, askedOfMember),
                new NobodyAsksThemselves(asked.requestedBy(), askedOfMember),
                new AskedPersonIsOfTheAskedDepartment(state.team(), askedOf, askedOfMember));
        return List.of(new InputRequestReassigned(request, actor.member(), askedOf, askedOfMember, reason));
    }
}
