package io.tutti.command.pursuit.addmember;

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
import io.tutti.contract.pursuit.TeamRole;
import io.tutti.platform.web.Line;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Team")
class AddMemberEndpoint implements OffersAction {

    private final Commands commands;

    AddMemberEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Schema(name = "AddMember")
    record Body(
            @Schema(description = "The person's id: the subject of their access token", example = "m-1003") @NotNull
            MemberId member,

            @Schema(description = "How the team calls the person", example = "Chen") @Nullable @Line
            String name,

            @Schema(description = "The department that the person works for in this pursuit", example = "delivery")
            @NotNull
            Department department,

            @Schema(description = "CONTRIBUTOR unless said otherwise") @Nullable
            TeamRole role) {}

    @PostMapping(path = AddMember.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Add a person to the team",
            description = "For the pursuit's lead, leaders and admins. From now on the person may contribute, in this"
                    + " department.")
    ResponseEntity<Accepted> add(
            @PathVariable("pursuitId") PursuitId pursuit, @Valid @RequestBody Body body, CommandRequest request) {
        AddMember command = new AddMember(
                pursuit,
                Actor.of(request.caller()),
                body.member(),
                body.name(),
                body.department(),
                body.role() == null ? TeamRole.CONTRIBUTOR : body.role());
        return Accepted.created(
                commands.send(command, request, body),
                "/api/v1/pursuits/{pursuitId}/members/{memberId}",
                pursuit,
                body.member());
    }

    @Override
    public Action action() {
        return AddMember.ACTION;
    }
}
