package io.tutti.command.pursuit.winpursuit;

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
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Outcome")
class WinPursuitEndpoint implements OffersAction {

    private final Commands commands;

    WinPursuitEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Schema(name = "WinPursuit")
    record Body(
            @Schema(description = "What made the difference", example = "The delivery plan convinced them")
            @Nullable
            @Prose
            String note,

            @Schema(description = "When, if not just now; neither in the future nor before the pursuit") @Nullable
            Instant occurredAt) {}

    @PostMapping(path = WinPursuit.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Record that a pursuit was won",
            description =
                    "For the lead, a leader or an admin. From then on the pursuit takes retrospective notes only.")
    ResponseEntity<Accepted> win(
            @PathVariable("pursuitId") PursuitId pursuit, @Valid @RequestBody Body body, CommandRequest request) {
        WinPursuit command = new WinPursuit(
                pursuit, Actor.of(request.caller()), body.note(), body.occurredAt(), request.receivedAt());
        return Accepted.created(commands.send(command, request, body), "/api/v1/pursuits/{pursuitId}/outcome", pursuit);
    }

    @Override
    public Action action() {
        return WinPursuit.ACTION;
    }
}
