package io.tutti.command.pursuit.changesponsor;

import com.fasterxml.jackson.annotation.JsonProperty;
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
@Tag(name = "Pursuits")
class ChangeSponsorEndpoint implements OffersAction {

    private final Commands commands;

    ChangeSponsorEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Schema(name = "ChangeSponsor")
    record Body(
            @Schema(
                    description = "A member of the team; null for nobody",
                    types = {"string", "null"},
                    example = "m-1004")
            @JsonProperty(required = true)
            @Nullable
            MemberId sponsor,

            @Schema(description = "Why; kept in the history", example = "Knows their board") @Nullable @Prose
            String reason) {}

    @PostMapping(path = ChangeSponsor.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Change the sponsor",
            description = "For the pursuit's lead, leaders and admins. Whoever was the sponsor before is a contributor"
                    + " from now on.")
    ResponseEntity<Accepted> changeSponsor(
            @PathVariable("pursuitId") PursuitId pursuit, @Valid @RequestBody Body body, CommandRequest request) {
        ChangeSponsor command = new ChangeSponsor(pursuit, Actor.of(request.caller()), body.sponsor(), body.reason());
        return Accepted.created(commands.send(command, request, body), "/api/v1/pursuits/{pursuitId}", pursuit);
    }

    @Override
    public Action action() {
        return ChangeSponsor.ACTION;
    }
}
