package io.tutti.command.pursuit.handoverlead;

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
class HandOverLeadEndpoint implements OffersAction {

    private final Commands commands;

    HandOverLeadEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Schema(name = "HandOverLead")
    record Body(
            @Schema(description = "The member who leads from now on", example = "m-1002") @NotNull
            MemberId to) {}

    @PostMapping(path = HandOverLead.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Hand over the lead",
            description = "For the pursuit's lead, leaders and admins. The former lead stays on the team as a"
                    + " contributor.")
    ResponseEntity<Accepted> handOverLead(
            @PathVariable("pursuitId") PursuitId pursuit, @Valid @RequestBody Body body, CommandRequest request) {
        HandOverLead command = new HandOverLead(pursuit, Actor.of(request.caller()), body.to());
        return Accepted.created(
                commands.send(command, request, body),
                "/api/v1/pursuits/{pursuitId}/members/{memberId}",
                pursuit,
                body.to());
    }

    @Override
    public Action action() {
        return HandOverLead.ACTION;
    }
}
