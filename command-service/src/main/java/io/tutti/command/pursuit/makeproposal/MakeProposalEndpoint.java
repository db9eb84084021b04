package io.tutti.command.pursuit.makeproposal;

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
import io.tutti.platform.web.Line;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Stages and gates")
class MakeProposalEndpoint implements OffersAction {

    private final Commands commands;

    MakeProposalEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Schema(name = "MakeProposal")
    record Body(
            @Schema(description = "What was proposed", example = "Corridor on time") @NotNull @Line
            String title,

            @Schema(description = "When, if not just now; neither in the future nor before the pursuit") @Nullable
            Instant occurredAt) {}

    @PostMapping(path = MakeProposal.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Record a proposal",
            description =
                    "For members of the team. Keeps which issues of which buying influences were understood at that moment: the evidence that the customer was understood before a solution was proposed.")
    ResponseEntity<Accepted> make(
            @PathVariable("pursuitId") PursuitId pursuit, @Valid @RequestBody Body body, CommandRequest request) {
        UUID proposal = request.newId("proposal " + pursuit);
        MakeProposal command = new MakeProposal(
                pursuit, Actor.of(request.caller()), proposal, body.title(), body.occurredAt(), request.receivedAt());
        return Accepted.created(
                commands.send(command, request, body),
                "/api/v1/pursuits/{pursuitId}/proposals/{proposalId}",
                pursuit,
                proposal);
    }

    @Override
    public Action action() {
        return MakeProposal.ACTION;
    }
}
