package io.tutti.command.calibration.retirestandard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.command.platform.dispatch.Accepted;
import io.tutti.command.platform.dispatch.CommandRequest;
import io.tutti.command.platform.dispatch.Commands;
import io.tutti.contract.pursuit.PursuitKind;
import io.tutti.platform.web.Line;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Standards")
class RetireStandardEndpoint {

    private final Commands commands;

    RetireStandardEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Schema(name = "RetireStandard")
    record Body(
            @Schema(description = "Why", example = "Renewals go without gates") @NotNull @Line
            String reason) {}

    @PostMapping(path = "/api/v1/standards/{kind}/retirements", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Retire the standard for a kind of pursuit",
            description =
                    "Takes the role lead, leader or admin. Pursuits that took it over keep it; new ones have none.")
    ResponseEntity<Accepted> take(
            @PathVariable("kind") PursuitKind kind, @Valid @RequestBody Body body, CommandRequest request) {
        RetireStandard command = new RetireStandard(request.caller(), kind, body.reason());
        return Accepted.created(commands.send(command, request, body), "/api/v1/standards/{kind}", kind);
    }
}
