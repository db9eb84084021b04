package io.tutti.command.pursuit.sendbackanswer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.command.platform.dispatch.Accepted;
import io.tutti.command.platform.dispatch.CommandRequest;
import io.tutti.command.platform.dispatch.Commands;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.OffersAction;
import io.tutti.contract.pursuit.InputRequestId;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.web.Prose;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Input requests")
class SendBackAnswerEndpoint implements OffersAction {

    private final Commands commands;

    SendBackAnswerEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Schema(name = "SendBackAnswer")
    record Body(
            @Schema(description = "What is missing", example = "The cap for consequential damage is not said")
            @NotNull
            @Prose
            String reason,

            @Schema(description = "When, if not just now; neither in the future nor before the pursuit") @Nullable
            Instant occurredAt) {}

    @PostMapping(path = SendBackAnswer.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Send back the answer",
            description =
                    "For the person who asked, or the lead once that person has left the team. The request is open again, and overdue at once when its due instant has passed.")
    ResponseEntity<Accepted> sendBack(
            @PathVariable("pursuitId") PursuitId pursuit,
            @PathVariable("requestId") InputRequestId request,
            @Valid @RequestBody Body body,
            CommandRequest context) {
        SendBackAnswer command = new SendBackAnswer(
                pursuit, Actor.of(context.caller()), request, body.reason(), body.occurredAt(), context.receivedAt());
        return Accepted.created(
                commands.send(command, context, body),
                "/api/v1/pursuits/{pursuitId}/input-requests/{requestId}",
                pursuit,
                request);
    }

    @Override
    public Action action() {
        return SendBackAnswer.ACTION;
    }
}
