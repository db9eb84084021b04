package io.tutti.command.pursuit.movemember;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.command.platform.dispatch.Accepted;
import io.tutti.command.platform.dispatch.CommandRequest;
import io.tutti.command.platform.dispatch.Commands;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.OffersAction;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.PursuitId;
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
class MoveMemberEndpoint implements OffersAction {

    private final Commands commands;

    MoveMemberEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Schema(name = "MoveMember")
    record Body(
            @Schema(description = "The department that the person works for from now on", example = "delivery") @NotNull
            Department department) {}

    @PostMapping(path = MoveMember.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Move to another department",
            description = "For oneself; the pursuit's lead, leaders and admins may move others. What the person did"
                    + " before stays with the old department.")
    ResponseEntity<Accepted> moveMember(
            @PathVariable("pursuitId") PursuitId pursuit,
            @PathVariable("memberId") MemberId member,
            @Valid @RequestBody Body body,
            CommandRequest request) {
        MoveMember command = new MoveMember(pursuit, Actor.of(request.caller()), member, body.department());
        return Accepted.created(
                commands.send(command, request, body),
                "/api/v1/pursuits/{pursuitId}/members/{memberId}",
                pursuit,
                member);
    }

    @Override
    public Action action() {
        return MoveMember.ACTION;
    }
}
