package io.tutti.command.pursuit.leaveteam;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.command.platform.dispatch.Accepted;
import io.tutti.command.platform.dispatch.CommandRequest;
import io.tutti.command.platform.dispatch.Commands;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.OffersAction;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.web.Prose;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Team")
class LeaveTeamEndpoint implements OffersAction {

    private final Commands commands;

    LeaveTeamEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Schema(name = "LeaveTeam")
    record Body(
            @Schema(description = "Why; kept in the history", example = "Took over another customer") @Nullable @Prose
            String reason) {}

    @PostMapping(path = LeaveTeam.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Leave the team",
            description = "For oneself; the pursuit's lead, leaders and admins may take others off. What the person"
                    + " contributed stays; from now on they cannot contribute. They may be added again.")
    ResponseEntity<Accepted> leaveTeam(
            @PathVariable("pursuitId") PursuitId pursuit,
            @PathVariable("memberId") MemberId member,
            @Valid @RequestBody Body body,
            CommandRequest request) {
        LeaveTeam command = new LeaveTeam(pursuit, Actor.of(request.caller()), member, body.reason());
        return Accepted.created(
                commands.send(command, request, body),
                "/api/v1/pursuits/{pursuitId}/members/{memberId}",
                pursuit,
                member);
    }

    @Override
    public Action action() {
        return LeaveTeam.ACTION;
    }
}
