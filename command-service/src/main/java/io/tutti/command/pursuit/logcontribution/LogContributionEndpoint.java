package io.tutti.command.pursuit.logcontribution;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.command.platform.dispatch.Accepted;
import io.tutti.command.platform.dispatch.CommandRequest;
import io.tutti.command.platform.dispatch.Commands;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.OffersAction;
import io.tutti.contract.pursuit.Artefact;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.ContributionKind;
import io.tutti.contract.pursuit.InputRequestId;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.security.OpenToServiceAccounts;
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
class LogContributionEndpoint implements OffersAction {

    private final Commands commands;

    LogContributionEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Schema(name = "LogContribution")
    record Body(
            @Schema(example = "KEY_MESSAGE") @NotNull ContributionKind kind,

            @Schema(
                    description = "What it is in detail. ACCOUNT_STRATEGY: ACCOUNT_PLAN, OPPORTUNITY_PLAN,"
                            + " CALL_OBJECTIVE. KEY_MESSAGE: WIN_THEME, DISCRIMINATOR. SPECIALIST_INPUT: TECHNICAL,"
                            + " LEGAL, FINANCIAL, DELIVERY, OTHER.",
                    example = "WIN_THEME")
            @NotNull
            Artefact artefact,

            @Schema(example = "On time, proven") @NotNull @Line
            String title,

            @Schema(example = "Every corridor we delivered opened on the promised day.") @NotNull @Prose
            String text,

            @Schema(
                    description = "For key messages: what makes the message credible",
                    example = "[\"Nine corridors since 2015\"]")
            @Nullable
            @Size(max = 20)
            List<@NotNull @Line String> proofPoints,

            @Schema(description = "Earlier contributions of this pursuit that this one builds on")
            @Nullable
            @Size(max = 50)
            List<@NotNull ContributionId> buildsOn,

            @Schema(description = "The input request that it answers, if it answers one") @Nullable
            InputRequestId answers,

            @Schema(description = "When it was given, if not just now; neither in the future nor before the pursuit")
            @Nullable
            Instant occurredAt) {

        LogContribution asCommand(PursuitId pursuit, Actor actor, CommandRequest request) {
            return new LogContribution(
                    pursuit,
                    actor,
                    new ContributionId(request.newId("contribution " + pursuit)),
                    kind,
                    artefact,
                    title,
                    text,
                    proofPoints == null ? List.of() : proofPoints,
                    buildsOn == null ? List.of() : buildsOn,
                    answers,
                    occurredAt,
                    request.receivedAt());
        }
    }

    @OpenToServiceAccounts(scope = LogContribution.SCOPE)
    @PostMapping(path = LogContribution.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Log a contribution",
            description = "For members of the pursuit's team, and for service accounts that act for one. It counts once"
                    + " a member of another department acknowledges it or builds on it.")
    ResponseEntity<Accepted> log(
            @PathVariable("pursuitId") PursuitId pursuit, @Valid @RequestBody Body body, CommandRequest request) {
        CommandRequest own = request.actingFor(null, LogContribution.SCOPE);
        LogContribution command = body.asCommand(pursuit, Actor.of(own.caller()), own);
        return Accepted.created(
                commands.send(command, own, body),
                "/api/v1/pursuits/{pursuitId}/contributions/{contributionId}",
                pursuit,
                command.contribution());
    }

    @Override
    public Action action() {
        return LogContribution.ACTION;
    }
}
