package io.tutti.command.pursuit.identifyinfluence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.command.platform.dispatch.Accepted;
import io.tutti.command.platform.dispatch.CommandRequest;
import io.tutti.command.platform.dispatch.Commands;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.Customer;
import io.tutti.command.pursuit.OffersAction;
import io.tutti.contract.pursuit.BuyingInfluenceId;
import io.tutti.contract.pursuit.BuyingRole;
import io.tutti.contract.pursuit.DegreeOfInfluence;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.ResponseMode;
import io.tutti.platform.web.Line;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Customer")
class IdentifyInfluenceEndpoint implements OffersAction {

    private final Commands commands;

    IdentifyInfluenceEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Schema(name = "IdentifyInfluence")
    record Body(
            @Schema(description = "Who it is", example = "Dana Reyes") @NotNull @Line
            String name,

            @Schema(description = "Position at the customer, if known", example = "Chief operating officer")
            @Nullable
            @Line
            String position,

            @Schema(description = "The role in the customer's decision", example = "ECONOMIC") @NotNull
            BuyingRole role,

            @Schema(description = "How much they weigh this time", example = "HIGH") @NotNull
            DegreeOfInfluence degree,

            @Schema(description = "How they look at change", example = "GROWTH") @NotNull
            ResponseMode mode,

            @Schema(description = "How well this base is covered, from -5 to 5", example = "2")
            @NotNull
            @Min(-5)
            @Max(5)
            Integer rating) {}

    @PostMapping(path = IdentifyInfluence.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Identify a buying influence",
            description =
                    "For members of the pursuit's team. One influence at a time is ECONOMIC: who gives the final approval.")
    ResponseEntity<Accepted> identify(
            @PathVariable("pursuitId") PursuitId pursuit, @Valid @RequestBody Body body, CommandRequest request) {
        BuyingInfluenceId influence = new BuyingInfluenceId(request.newId("buying influence " + pursuit));
        IdentifyInfluence command = new IdentifyInfluence(
                pursuit,
                Actor.of(request.caller()),
                influence,
                body.name(),
                body.position(),
                new Customer.Assessment(body.role(), body.degree(), body.mode(), body.rating()));
        return Accepted.created(
                commands.send(command, request, body),
                "/api/v1/pursuits/{pursuitId}/buying-influences/{influenceId}",
                pursuit,
                influence);
    }

    @Override
    public Action action() {
        return IdentifyInfluence.ACTION;
    }
}
