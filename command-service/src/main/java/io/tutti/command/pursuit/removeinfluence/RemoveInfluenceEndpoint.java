package io.tutti.command.pursuit.removeinfluence;

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
class RemoveInfluenceEndpoint implements OffersAction {

    private final Commands commands;

    RemoveInfluenceEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Schema(name = "RemoveInfluence")
    record Body(
            @Schema(example = "Left the company") @NotNull @Prose
            String reason) {}

    @PostMapping(path = RemoveInfluence.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Remove a buying influence",
            description =
                    "For members of the pursuit's team, when somebody has no part in the decision any more, or never had.")
    ResponseEntity<Accepted> remove(
            @PathVariable("pursuitId") PursuitId pursuit,
            @PathVariable("influenceId") BuyingInfluenceId influence,
            @Valid @RequestBody Body body,
            CommandRequest request) {
        RemoveInfluence command = new RemoveInfluence(pursuit, Actor.of(request.caller()), influence, body.reason());
        return Accepted.created(
                commands.send(command, request, body),
                "/api/v1/pursuits/{pursuitId}/buying-influences/{influenceId}",
                pursuit,
                influence);
    }

    @Override
    public Action action() {
        return RemoveInfluence.ACTION;
    }
}
