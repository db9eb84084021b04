package io.tutti.command.pursuit.passgate;

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
import io.tutti.contract.pursuit.Stage;
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
@Tag(name = "Stages and gates")
class PassGateEndpoint implements OffersAction {

    private final Commands commands;

    PassGateEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Schema(name = "PassGate")
    record Body(
            @Schema(description = "The next gate", example = "PROPOSE") @NotNull
            Stage gate,

            @Schema(description = "Why the gate is passed below its standard", example = "The tender closes tomorrow")
            @Nullable
            @Prose
            String waiver) {}

    @PostMapping(path = PassGate.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Pass a gate",
            description =
                    "For the lead, a leader or an admin. Below the standard it takes a waiver, which is kept under the name of who decides.")
    ResponseEntity<Accepted> pass(
            @PathVariable("pursuitId") PursuitId pursuit, @Valid @RequestBody Body body, CommandRequest request) {
        PassGate command = new PassGate(pursuit, Actor.of(request.caller()), body.gate(), body.waiver());
        return Accepted.created(
                commands.send(command, request, body),
                "/api/v1/pursuits/{pursuitId}/gate-decisions/{gate}",
                pursuit,
                body.gate());
    }

    @Override
    public Action action() {
        return PassGate.ACTION;
    }
}
