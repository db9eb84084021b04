package io.tutti.command.pursuit.acceptanswer;

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
@Tag(name = "Input requests")
class AcceptAnswerEndpoint implements OffersAction {

    private final Commands commands;

    AcceptAnswerEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Schema(name = "AcceptAnswer")
    record Body(
            @Schema(description = "When, if not just now; neither in the future nor before the pursuit") @Nullable
            Instant occurredAt) {}

    @PostMapping(path = AcceptAnswer.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Accept the answer",
            description =
                    "For the person who asked, or the lead once that person has left the team. Closes the request; from another department it makes the contribution count.")
    ResponseEntity<Accepted> accept(
            @PathVariable("pursuitId") PursuitId pursuit,
            @PathVariable("requestId") InputRequestId request,
            @Valid @RequestBody Body body,
            CommandRequest context) {
        AcceptAnswer command =
                new AcceptAnswer(pursuit, Actor.of(context.caller()), request, body.occurredAt(), context.receivedAt());
        return Accepted.created(
                commands.send(command, context, body),
                "/api/v1/pursuits/{pursuitId}/input-requests/{requestId}",
                pursuit,
                request);
    }

    @Override
    public Action action() {
        return AcceptAnswer.ACTION;
    }
}
