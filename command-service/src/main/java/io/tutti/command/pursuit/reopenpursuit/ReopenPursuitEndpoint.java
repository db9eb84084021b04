package io.tutti.command.pursuit.reopenpursuit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.command.platform.dispatch.Accepted;
import io.tutti.command.platform.dispatch.CommandRequest;
import io.tutti.command.platform.dispatch.Commands;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.OffersAction;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.web.Prose;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Outcome")
class ReopenPursuitEndpoint implements OffersAction {

    private final Commands commands;

    ReopenPursuitEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Schema(name = "ReopenPursuit")
    record Body(
            @Schema(description = "Why", example = "The rival withdrew") @NotNull @Prose
            String reason) {}

    @PostMapping(path = ReopenPursuit.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Reopen a pursuit that has ended",
            description = "For the lead, a leader or an admin. It goes on in the stage where it ended.")
    ResponseEntity<Accepted> reopen(
            @PathVariable("pursuitId") PursuitId pursuit, @Valid @RequestBody Body body, CommandRequest request) {
        ReopenPursuit command = new ReopenPursuit(pursuit, Actor.of(request.caller()), body.reason());
        return Accepted.created(commands.send(command, request, body), "/api/v1/pursuits/{pursuitId}", pursuit);
    }

    @Override
    public Action action() {
        return ReopenPursuit.ACTION;
    }
}
