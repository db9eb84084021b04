package io.tutti.command.calibration.retireobjective;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.command.platform.dispatch.Accepted;
import io.tutti.command.platform.dispatch.CommandRequest;
import io.tutti.command.platform.dispatch.Commands;
import io.tutti.contract.calibration.ObjectiveId;
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
@Tag(name = "Calibration")
class RetireObjectiveEndpoint {

    private final Commands commands;

    RetireObjectiveEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Schema(name = "RetireObjective")
    record Body(
            @Schema(description = "Why", example = "Reached") @NotNull @Line
            String reason) {}

    @PostMapping(path = "/api/v1/objectives/{objectiveId}/retirements", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Retire a business objective",
            description =
                    "Takes the role leader or admin. Metrics that are aligned with no other active objective count as unaligned from then on.")
    ResponseEntity<Accepted> take(
            @PathVariable("objectiveId") ObjectiveId objective, @Valid @RequestBody Body body, CommandRequest request) {
        RetireObjective command = new RetireObjective(request.caller(), objective, body.reason());
        return Accepted.created(commands.send(command, request, body), "/api/v1/objectives/{objectiveId}", objective);
    }
}
