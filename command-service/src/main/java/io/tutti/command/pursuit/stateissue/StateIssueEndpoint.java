package io.tutti.command.pursuit.stateissue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.command.platform.dispatch.Accepted;
import io.tutti.command.platform.dispatch.CommandRequest;
import io.tutti.command.platform.dispatch.Commands;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.OffersAction;
import io.tutti.contract.pursuit.Aim;
import io.tutti.contract.pursuit.BuyingInfluenceId;
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
class StateIssueEndpoint implements OffersAction {

    private final Commands commands;

    StateIssueEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Schema(name = "StateIssue")
    record Body(
            @Schema(description = "What they want to do about it", example = "AVOID") @NotNull
            Aim aim,

            @Schema(
                    description = "The issue, in the customer's terms",
                    example = "Another winter in which the points freeze")
            @NotNull
            @Prose
            String text) {}

    @PostMapping(path = StateIssue.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "State an issue",
            description =
                    "For members of the pursuit's team. An issue is understood when it is stated in the customer's terms.")
    ResponseEntity<Accepted> state(
            @PathVariable("pursuitId") PursuitId pursuit,
            @PathVariable("influenceId") BuyingInfluenceId influence,
            @Valid @RequestBody Body body,
            CommandRequest request) {
        IssueId issue = new IssueId(request.newId("issue " + pursuit));
        StateIssue command =
                new StateIssue(pursuit, Actor.of(request.caller()), issue, influence, body.aim(), body.text());
        return Accepted.created(
                commands.send(command, request, body), "/api/v1/pursuits/{pursuitId}/issues/{issueId}", pursuit, issue);
    }

    @Override
    public Action action() {
        return StateIssue.ACTION;
    }
}
