package io.tutti.command.calibration.reviseobjective;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.command.platform.dispatch.Accepted;
import io.tutti.command.platform.dispatch.CommandRequest;
import io.tutti.command.platform.dispatch.Commands;
import io.tutti.contract.calibration.ObjectiveId;
import io.tutti.contract.pursuit.Department;
import io.tutti.platform.web.Line;
import io.tutti.platform.web.Prose;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Calibration")
class ReviseObjectiveEndpoint {

    private final Commands commands;

    ReviseObjectiveEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Schema(name = "ReviseObjective")
    record Body(
            @Schema(description = "What is to be reached", example = "Win where we deliver best") @NotNull @Line
            String title,

            @Schema(description = "More of it", example = "Half of the new business comes from rail.") @Nullable @Prose
            String description,

            @Schema(description = "First day of its period", example = "2030-01-01") @Nullable
            LocalDate from,

            @Schema(description = "Last day of its period", example = "2030-12-31") @Nullable
            LocalDate until,

            @Schema(description = "The department that answers for it", example = "sales") @Nullable
            Department owner,

            @Schema(description = "Why", example = "The board raised the aim") @Nullable @Line
            String reason) {}

    @PostMapping(path = "/api/v1/objectives/{objectiveId}/revisions", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Revise a business objective",
            description = "Takes the role leader or admin. What is left out is not said any more. Alignments stay.")
    ResponseEntity<Accepted> take(
            @PathVariable("objectiveId") ObjectiveId objective, @Valid @RequestBody Body body, CommandRequest request) {
        ReviseObjective command = new ReviseObjective(
                request.caller(),
                objective,
                body.title(),
                body.description(),
                body.from(),
                body.until(),
                body.owner(),
                body.reason());
        return Accepted.created(commands.send(command, request, body), "/api/v1/objectives/{objectiveId}", objective);
    }
}
