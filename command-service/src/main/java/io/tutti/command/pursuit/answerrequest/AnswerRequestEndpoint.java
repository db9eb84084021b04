package io.tutti.command.pursuit.answerrequest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.command.platform.dispatch.Accepted;
import io.tutti.command.platform.dispatch.CommandRequest;
import io.tutti.command.platform.dispatch.Commands;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.OffersAction;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.InputRequestId;
import io.tutti.contract.pursuit.PursuitId;
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
class AnswerRequestEndpoint implements OffersAction {

    private final Commands commands;

    AnswerRequestEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Schema(name = "AnswerRequest")
    record Body(
            @Schema(
                    description = "Your contribution to this pursuit that answers the question",
                    example = "5a0f3c1e-6d0b-4b52-9a55-0d4f6f1f3c11")
            @NotNull
            ContributionId contribution,

            @Schema(description = "When, if not just now; neither in the future nor before the pursuit") @Nullable
            Instant occurredAt) {}

    @PostMapping(path = AnswerRequest.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Answer an input request",
            description =
                    "For the department that was asked and the person asked by name, not for the person who asked. The answer is a contribution of one's own to this pursuit: log it first. The request then waits to be accepted or sent back.")
    ResponseEntity<Accepted> answer(
            @PathVariable("pursuitId") PursuitId pursuit,
            @PathVariable("requestId") InputRequestId request,
            @Valid @RequestBody Body body,
            CommandRequest context) {
        AnswerRequest command = new AnswerRequest(
                pursuit,
                Actor.of(context.caller()),
                request,
                body.contribution(),
                body.occurredAt(),
                context.receivedAt());
        return Accepted.created(
                commands.send(command, context, body),
                "/api/v1/pursuits/{pursuitId}/input-requests/{requestId}",
                pursuit,
                request);
    }

    @Override
    public Action action() {
        return AnswerRequest.ACTION;
    }
}
