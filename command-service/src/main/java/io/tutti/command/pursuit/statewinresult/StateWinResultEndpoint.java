package io.tutti.command.pursuit.statewinresult;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.command.platform.dispatch.Accepted;
import io.tutti.command.platform.dispatch.CommandRequest;
import io.tutti.command.platform.dispatch.Commands;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.OffersAction;
import io.tutti.contract.pursuit.BuyingInfluenceId;
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
@Tag(name = "Customer")
class StateWinResultEndpoint implements OffersAction {

    private final Commands commands;

    StateWinResultEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Schema(name = "StateWinResult")
    record Body(
            @Schema(example = "Is seen to have made the line reliable") @NotNull @Prose
            String text) {}

    @PostMapping(path = StateWinResult.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "State a win-result",
            description =
                    "For members of the pursuit's team: what this buying influence wins personally when the customer decides for the solution. Replaces what was stated before.")
    ResponseEntity<Accepted> state(
            @PathVariable("pursuitId") PursuitId pursuit,
            @PathVariable("influenceId") BuyingInfluenceId influence,
            @Valid @RequestBody Body body,
            CommandRequest request) {
        StateWinResult command = new StateWinResult(pursuit, Actor.of(request.caller()), influence, body.text());
        return Accepted.created(
                commands.send(command, request, body),
                "/api/v1/pursuits/{pursuitId}/buying-influences/{influenceId}",
                pursuit,
                influence);
    }

    @Override
    public Action action() {
        return StateWinResult.ACTION;
    }
}
