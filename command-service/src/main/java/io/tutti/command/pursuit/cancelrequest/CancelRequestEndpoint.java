package io.tutti.command.pursuit.cancelrequest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.command.platform.dispatch.Accepted;
import io.tutti.command.platform.dispatch.CommandRequest;
import io.tutti.command.platform.dispatch.Commands;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.OffersAction;
import io.tutti.contract.pursuit.InputRequestId;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.web.Prose;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Input requests")
class CancelRequestEndpoint implements OffersAction {

    private final Commands commands;

    CancelRequestEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Schema(name = "CancelRequest")
    record Body(
            @Schema(example = "The customer dropped the clause") @Nullable @Prose
            String reason) {}

    @PostMapping(path = CancelRequest.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Cancel an input request",
            description =
                    "For the person who asked, the pursuit's lead, leaders and admins, until an answer was accepted.")
    ResponseEntity<Accepted> cancel(
            @PathVariable("pursuitId") PursuitId pursuit,
            @PathVariable("requestId") InputRequestId request,
            @Valid @RequestBody Body body,
            CommandRequest context) {
        CancelRequest command = new CancelRequest(pursuit, Actor.of(context.caller()), request, body.reason());
        return Accepted.created(
                commands.send(command, context, body),
                "/api/v1/pursuits/{pursuitId}/input-requests/{requestId}",
                pursuit,
                request);
    }

    @Override
    public Action action() {
        return CancelRequest.ACTION;
    }
}
