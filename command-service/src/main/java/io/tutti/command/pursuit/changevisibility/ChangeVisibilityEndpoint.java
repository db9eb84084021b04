package io.tutti.command.pursuit.changevisibility;

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
import io.tutti.contract.pursuit.Visibility;
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
@Tag(name = "Pursuits")
class ChangeVisibilityEndpoint implements OffersAction {

    private final Commands commands;

    ChangeVisibilityEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Schema(name = "ChangeVisibility")
    record Body(
            @Schema(
                    description = "CONFIDENTIAL: its team, leaders and admins only. OPEN: everybody",
                    example = "CONFIDENTIAL")
            @NotNull
            Visibility visibility,

            @Schema(
                    description = "Why; kept in the history",
                    example = "The customer is listed and has not announced it")
            @Nullable
            @Prose
            String reason) {}

    @PostMapping(path = ChangeVisibility.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Change who may see the pursuit",
            description = "For the pursuit's lead, leaders and admins. To everybody else a confidential pursuit does"
                    + " not exist, at any address. What was published before stays with those who read it.")
    ResponseEntity<Accepted> changeVisibility(
            @PathVariable("pursuitId") PursuitId pursuit, @Valid @RequestBody Body body, CommandRequest request) {
        ChangeVisibility command =
                new ChangeVisibility(pursuit, Actor.of(request.caller()), body.visibility(), body.reason());
        return Accepted.created(commands.send(command, request, body), "/api/v1/pursuits/{pursuitId}", pursuit);
    }

    @Override
    public Action action() {
        return ChangeVisibility.ACTION;
    }
}
