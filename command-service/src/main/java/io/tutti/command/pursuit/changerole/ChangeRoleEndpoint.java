package io.tutti.command.pursuit.changerole;

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
import io.tutti.contract.pursuit.TeamRole;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Team")
class ChangeRoleEndpoint implements OffersAction {

    private final Commands commands;

    ChangeRoleEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Schema(name = "ChangeRole")
    record Body(
            @Schema(description = "CONTRIBUTOR or SPONSOR", example = "SPONSOR") @NotNull
            TeamRole role) {}

    @PostMapping(path = ChangeRole.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Change what a member is on the team",
            description = "For the pursuit's lead, leaders and admins. A pursuit has one sponsor at most. The lead is"
                    + " handed over at lead-handovers.")
    ResponseEntity<Accepted> changeRole(
            @PathVariable("pursuitId") PursuitId pursuit,
            @PathVariable("memberId") MemberId member,
            @Valid @RequestBody Body body,
            CommandRequest request) {
        ChangeRole command = new ChangeRole(pursuit, Actor.of(request.caller()), member, body.role());
        return Accepted.created(
                commands.send(command, request, body),
                "/api/v1/pursuits/{pursuitId}/members/{memberId}",
                pursuit,
                member);
    }

    @Override
    public Action action() {
        return ChangeRole.ACTION;
    }
}
