package io.tutti.command.pursuit.withdrawcontribution;

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
@Tag(name = "Contributions")
class WithdrawContributionEndpoint implements OffersAction {

    private final Commands commands;

    WithdrawContributionEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Schema(name = "WithdrawContribution")
    record Body(
            @Schema(description = "Why; kept in the history", example = "The price list it rests on was replaced")
            @NotNull
            @Prose
            String reason,

            @Schema(description = "When, if not just now; neither in the future nor before the pursuit") @Nullable
            Instant occurredAt) {}

    @PostMapping(path = WithdrawContribution.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Withdraw a contribution",
            description = "For its contributor, while on the pursuit's team, and the pursuit's lead. It stays readable,"
                    + " never counts from then on, and is neither acknowledged, revised nor built on any more.")
    ResponseEntity<Accepted> withdrawContribution(
            @PathVariable("pursuitId") PursuitId pursuit,
            @PathVariable("contributionId") ContributionId contribution,
            @Valid @RequestBody Body body,
            CommandRequest request) {
        WithdrawContribution command = new WithdrawContribution(
                pursuit,
                Actor.of(request.caller()),
                contribution,
                body.reason(),
                body.occurredAt(),
                request.receivedAt());
        return Accepted.created(
                commands.send(command, request, body),
                "/api/v1/pursuits/{pursuitId}/contributions/{contributionId}/withdrawal",
                pursuit,
                contribution);
    }

    @Override
    public Action action() {
        return WithdrawContribution.ACTION;
    }
}
