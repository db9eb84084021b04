package io.tutti.command.pursuit.acknowledgecontribution;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.command.platform.dispatch.Accepted;
import io.tutti.command.platform.dispatch.CommandRequest;
import io.tutti.command.platform.dispatch.Commands;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.OffersAction;
import io.tutti.contract.pursuit.AcknowledgementType;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.web.Prose;
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
@Tag(name = "Contributions")
class AcknowledgeContributionEndpoint implements OffersAction {

    private final Commands commands;

    AcknowledgeContributionEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Schema(name = "AcknowledgeContribution")
    record Body(
            @Schema(example = "USED_WITH_CUSTOMER") @NotNull AcknowledgementType type,

            @Schema(example = "Shown to the steering board") @Nullable @Prose
            String note,

            @Schema(description = "When, if not just now; neither in the future nor before the pursuit") @Nullable
            Instant occurredAt) {}

    @PostMapping(path = AcknowledgeContribution.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Acknowledge a contribution",
            description = "For members of the pursuit's team, not for one's own work. From another department it makes"
                    + " the contribution count.")
    ResponseEntity<Accepted> acknowledge(
            @PathVariable("pursuitId") PursuitId pursuit,
            @PathVariable("contributionId") ContributionId contribution,
            @Valid @RequestBody Body body,
            CommandRequest request) {
        UUID acknowledgement = request.newId("acknowledgement " + pursuit + " " + contribution);
        AcknowledgeContribution command = new AcknowledgeContribution(
                pursuit,
                Actor.of(request.caller()),
                acknowledgement,
                contribution,
                body.type(),
                body.note(),
                body.occurredAt(),
                request.receivedAt());
        return Accepted.created(
                commands.send(command, request, body),
                "/api/v1/pursuits/{pursuitId}/contributions/{contributionId}/acknowledgements/{acknowledgementId}",
                pursuit,
                contribution,
                acknowledgement);
    }

    @Override
    public Action action() {
        return AcknowledgeContribution.ACTION;
    }
}
