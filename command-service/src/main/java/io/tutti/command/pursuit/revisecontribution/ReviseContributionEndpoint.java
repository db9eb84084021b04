package io.tutti.command.pursuit.revisecontribution;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.command.platform.dispatch.Accepted;
import io.tutti.command.platform.dispatch.CommandRequest;
import io.tutti.command.platform.dispatch.Commands;
import io.tutti.command.platform.dispatch.Receipt;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.OffersAction;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.web.Line;
import io.tutti.platform.web.Prose;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Contributions")
class ReviseContributionEndpoint implements OffersAction {

    private final Commands commands;

    ReviseContributionEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Schema(name = "ReviseContribution", description = "The whole contribution as it is to read from now on")
    record Body(
            @Schema(example = "On time, proven") @NotNull @Line
            String title,

            @Schema(example = "Every corridor we delivered opened on the promised day.") @NotNull @Prose
            String text,

            @Schema(
                    description = "For key messages: what makes the message credible",
                    example = "[\"Ten corridors since 2015\"]")
            @Nullable
            @Size(max = 20)
            List<@NotNull @Line String> proofPoints,

            @Schema(description = "When, if not just now; neither in the future nor before the pursuit") @Nullable
            Instant occurredAt) {}

    @PostMapping(path = ReviseContribution.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Revise a contribution",
            description = "For its contributor, while on the pursuit's team. Earlier versions are kept; kind and"
                    + " artefact stay. The id in the answer is the number of the new version.")
    ResponseEntity<Accepted> reviseContribution(
            @PathVariable("pursuitId") PursuitId pursuit,
            @PathVariable("contributionId") ContributionId contribution,
            @Valid @RequestBody Body body,
            CommandRequest request) {
        ReviseContribution command = new ReviseContribution(
                pursuit,
                Actor.of(request.caller()),
                contribution,
                body.title(),
                body.text(),
                body.proofPoints() == null ? List.of() : body.proofPoints(),
                body.occurredAt(),
                request.receivedAt());
        Receipt receipt = commands.send(command, request, body);
        return Accepted.created(
                receipt,
                "/api/v1/pursuits/{pursuitId}/contributions/{contributionId}/revisions/{version}",
                pursuit,
                contribution,
                commands.ask(new VersionMade(pursuit, receipt)));
    }

    @Override
    public Action action() {
        return ReviseContribution.ACTION;
    }
}
