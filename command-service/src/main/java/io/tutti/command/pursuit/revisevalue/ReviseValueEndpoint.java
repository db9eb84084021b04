package io.tutti.command.pursuit.revisevalue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.command.platform.dispatch.Accepted;
import io.tutti.command.platform.dispatch.CommandRequest;
import io.tutti.command.platform.dispatch.Commands;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.LargeDealProperties;
import io.tutti.command.pursuit.OffersAction;
import io.tutti.contract.pursuit.Money;
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
@Tag(name = "Pursuits")
class ReviseValueEndpoint implements OffersAction {

    private final Commands commands;
    private final LargeDealProperties largeDeals;

    ReviseValueEndpoint(Commands commands, LargeDealProperties largeDeals) {
        this.commands = commands;
        this.largeDeals = largeDeals;
    }

    @Schema(name = "ReviseValue")
    record Body(
            @NotNull Money value,

            @Schema(description = "Why; kept in the history", example = "The second line is part of it now")
            @NotNull
            @Prose
            String reason) {}

    @PostMapping(path = ReviseValue.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Revise what the deal is worth",
            description = "For the pursuit's lead, leaders and admins. Whether it is a large deal is decided anew, by"
                    + " the threshold of the currency.")
    ResponseEntity<Accepted> reviseValue(
            @PathVariable("pursuitId") PursuitId pursuit, @Valid @RequestBody Body body, CommandRequest request) {
        ReviseValue command = new ReviseValue(
                pursuit,
                Actor.of(request.caller()),
                body.value(),
                body.reason(),
                largeDeals.in(body.value().currency()));
        return Accepted.created(commands.send(command, request, body), "/api/v1/pursuits/{pursuitId}", pursuit);
    }

    @Override
    public Action action() {
        return ReviseValue.ACTION;
    }
}
