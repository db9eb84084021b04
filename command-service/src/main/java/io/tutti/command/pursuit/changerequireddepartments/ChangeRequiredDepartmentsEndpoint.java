package io.tutti.command.pursuit.changerequireddepartments;

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
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.web.Prose;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Pursuits")
class ChangeRequiredDepartmentsEndpoint implements OffersAction {

    private final Commands commands;

    ChangeRequiredDepartmentsEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Schema(name = "ChangeRequiredDepartments")
    record Body(
            @Schema(
                    description = "All departments that must contribute from now on",
                    example = "[\"sales\", \"delivery\", \"finance\"]")
            @NotNull
            @Size(min = 1, max = 30)
            List<@NotNull Department> requiredDepartments,

            @Schema(description = "Why; kept in the history", example = "They want to lease") @NotNull @Prose
            String reason) {}

    @PostMapping(path = ChangeRequiredDepartments.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Change which departments must contribute",
            description = "For the pursuit's lead, leaders and admins. The list replaces the one before.")
    ResponseEntity<Accepted> changeRequiredDepartments(
            @PathVariable("pursuitId") PursuitId pursuit, @Valid @RequestBody Body body, CommandRequest request) {
        ChangeRequiredDepartments command = new ChangeRequiredDepartments(
                pursuit, Actor.of(request.caller()), body.requiredDepartments(), body.reason());
        return Accepted.created(commands.send(command, request, body), "/api/v1/pursuits/{pursuitId}", pursuit);
    }

    @Override
    public Action action() {
        return ChangeRequiredDepartments.ACTION;
    }
}
