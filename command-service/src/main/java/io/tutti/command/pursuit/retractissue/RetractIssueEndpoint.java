package io.tutti.command.pursuit.retractissue;

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
import jakarta.validation.constraints.NotNull;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Customer")
class RetractIssueEndpoint implements OffersAction {

    private final Commands commands;

    RetractIssueEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Schema(name = "RetractIssue")
    record Body(
            @Schema(example = "It was solved by the last upgrade") @NotNull @Prose
            String reason) {}

    @PostMapping(path = RetractIssue.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Retract an issue",
            description =
                    "For members of the pursuit's team, when an issue turned out to be none. It is not understood any more.")
    ResponseEntity<Accepted> retract(
            @PathVariable("pursuitId") PursuitId pursuit,
            @PathVariable("issueId") IssueId issue,
            @Valid @RequestBody Body body,
            CommandRequest request) {
        RetractIssue command = new RetractIssue(pursuit, Actor.of(request.caller()), issue, body.reason());
        return Accepted.created(
                commands.send(command, request, body), "/api/v1/pursuits/{pursuitId}/issues/{issueId}", pursuit, issue);
    }

    @Override
    public Action action() {
        return RetractIssue.ACTION;
    }
}
