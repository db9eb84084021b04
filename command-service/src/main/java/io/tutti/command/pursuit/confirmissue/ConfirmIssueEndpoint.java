package io.tutti.command.pursuit.confirmissue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.command.platform.dispatch.Accepted;
import io.tutti.command.platform.dispatch.CommandRequest;
import io.tutti.command.platform.dispatch.Commands;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.OffersAction;
import io.tutti.contract.pursuit.IssueId;
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
@Tag(name = "Customer")
class ConfirmIssueEndpoint implements OffersAction {

    private final Commands commands;

    ConfirmIssueEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Schema(name = "ConfirmIssue")
    record Body(
            @Schema(description = "How they confirmed it", example = "In the workshop, unprompted") @Nullable @Prose
            String note,

            @Schema(description = "When, if not just now; neither in the future nor before the pursuit") @Nullable
            Instant occurredAt) {}

    @PostMapping(path = ConfirmIssue.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Confirm an issue",
            description =
                    "For members of the pursuit's team, once the customer said that the issue is stated as they see it.")
    ResponseEntity<Accepted> confirm(
            @PathVariable("pursuitId") PursuitId pursuit,
            @PathVariable("issueId") IssueId issue,
            @Valid @RequestBody Body body,
            CommandRequest request) {
        ConfirmIssue command = new ConfirmIssue(
                pursuit, Actor.of(request.caller()), issue, body.note(), body.occurredAt(), request.receivedAt());
        return Accepted.created(
                commands.send(command, request, body), "/api/v1/pursuits/{pursuitId}/issues/{issueId}", pursuit, issue);
    }

    @Override
    public Action action() {
        return ConfirmIssue.ACTION;
    }
}
