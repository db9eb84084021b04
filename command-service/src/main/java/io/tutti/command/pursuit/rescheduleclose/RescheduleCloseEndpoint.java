package io.tutti.command.pursuit.rescheduleclose;

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
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Pursuits")
class RescheduleCloseEndpoint implements OffersAction {

    private final Commands commands;

    RescheduleCloseEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Schema(name = "RescheduleClose")
    record Body(
            @Schema(description = "When the decision is expected now", example = "2030-09-30") @NotNull
            LocalDate expectedClose,

            @Schema(description = "Why; kept in the history", example = "The customer has moved the tender")
            @NotNull
            @Prose
            String reason) {}

    @PostMapping(path = RescheduleClose.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Expect the decision on another day",
            description = "For the pursuit's lead, leaders and admins.")
    ResponseEntity<Accepted> rescheduleClose(
            @PathVariable("pursuitId") PursuitId pursuit, @Valid @RequestBody Body body, CommandRequest request) {
        RescheduleClose command = new RescheduleClose(
                pursuit,
                Actor.of(request.caller()),
                body.expectedClose(),
                body.reason(),
                LocalDate.ofInstant(request.receivedAt(), ZoneOffset.UTC));
        return Accepted.created(commands.send(command, request, body), "/api/v1/pursuits/{pursuitId}", pursuit);
    }

    @Override
    public Action action() {
        return RescheduleClose.ACTION;
    }
}
