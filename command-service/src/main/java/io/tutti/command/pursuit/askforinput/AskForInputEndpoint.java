package io.tutti.command.pursuit.askforinput;

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
import io.tutti.contract.pursuit.InputRequestId;
import io.tutti.contract.pursuit.MemberId;
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
class AskForInputEndpoint implements OffersAction {

    private final Commands commands;

    AskForInputEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Schema(name = "AskForInput")
    record Body(
            @Schema(description = "The department that owns the answer", example = "legal") @NotNull
            Department askedOf,

            @Schema(
                    description = "One person of that department, on the team; left out, anybody of it may answer",
                    example = "m-1003")
            @Nullable
            MemberId askedOfMember,

            @Schema(example = "Which liability cap can we accept?") @NotNull @Prose
            String question,

            @Schema(description = "Until when; after now and within five years", example = "2027-03-01T17:00:00Z")
            @NotNull
            Instant due,

            @Schema(description = "When, if not just now; neither in the future nor before the pursuit") @Nullable
            Instant occurredAt) {}

    @PostMapping(path = AskForInput.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Ask for input",
            description =
                    "For members of the pursuit's team. The department that is asked owns the answer, by whomever of it. It is overdue when its due instant passes unanswered.")
    ResponseEntity<Accepted> ask(
            @PathVariable("pursuitId") PursuitId pursuit, @Valid @RequestBody Body body, CommandRequest request) {
        InputRequestId inputRequest = new InputRequestId(request.newId("input request " + pursuit));
        AskForInput command = new AskForInput(
                pursuit,
                Actor.of(request.caller()),
                inputRequest,
                body.askedOf(),
                body.askedOfMember(),
                body.question(),
                body.due(),
                body.occurredAt(),
                request.receivedAt());
        return Accepted.created(
                commands.send(command, request, body),
                "/api/v1/pursuits/{pursuitId}/input-requests/{requestId}",
                pursuit,
                inputRequest);
    }

    @Override
    public Action action() {
        return AskForInput.ACTION;
    }
}
