package io.tutti.command.pursuit.reassignrequest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.command.platform.dispatch.Accepted;
import io.tutti.command.platform.dispatch.CommandRequest;
import io.tutti.command.platform.dispatch.Commands;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.OffersAction;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.InputRequestId;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.web.Prose;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Input requests")
class ReassignRequestEndpoint implements OffersAction {

    private final Commands commands;

    ReassignRequestEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Schema(name = "ReassignRequest")
    record Body(
            @Schema(description = "The department that owns the answer from now on", example = "finance") @NotNull
            Department askedOf,

            @Schema(
                    description = "One person of that department, on the team; left out, anybody of it may answer",
                    example = "m-1004")
            @Nullable
            MemberId askedOfMember,

            @Schema(example = "It is about payment terms, not about liability") @Nullable @Prose
            String reason) {}

    @PostMapping(path = ReassignRequest.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Reassign an input request",
            description =
                    "For the person who asked, the department that was asked, the pursuit's lead, leaders and admins, while there is no answer. The due instant stays.")
    ResponseEntity<Accepted> reassign(
            @PathVariable("pursuitId") PursuitId pursuit,
            @PathVariable("requestId") InputRequestId request,
            @Valid @RequestBody Body body,
            CommandRequest context) {
        ReassignRequest command = new ReassignRequest(
                pursuit, Actor.of(context.caller()), request, body.askedOf(), body.askedOfMember(), body.reason());
        return Accepted.created(
                commands.send(command, context, body),
                "/api/v1/pursuits/{pursuitId}/input-requests/{requestId}",
                pursuit,
                request);
    }

    @Override
    public Action action() {
        return ReassignRequest.ACTION;
    }
}
