package io.tutti.command.pursuit.assessinfluence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.command.platform.dispatch.Accepted;
import io.tutti.command.platform.dispatch.CommandRequest;
import io.tutti.command.platform.dispatch.Commands;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.OffersAction;
import io.tutti.contract.pursuit.BuyingInfluenceId;
import io.tutti.contract.pursuit.BuyingRole;
import io.tutti.contract.pursuit.DegreeOfInfluence;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.ResponseMode;
import io.tutti.platform.web.Prose;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Customer")
class AssessInfluenceEndpoint implements OffersAction {

    private final Commands commands;

    AssessInfluenceEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Schema(name = "AssessInfluence")
    record Body(
            @Schema(description = "The role in the customer's decision", example = "ECONOMIC") @Nullable
            BuyingRole role,

            @Schema(description = "How much they weigh this time", example = "HIGH") @Nullable
            DegreeOfInfluence degree,

            @Schema(description = "How they look at change", example = "TROUBLE") @Nullable
            ResponseMode mode,

            @Schema(description = "How well this base is covered, from -5 to 5", example = "-1")
            @Nullable
            @Min(-5)
            @Max(5)
            Integer rating,

            @Schema(description = "What has changed", example = "Worried about the interlocking in the north")
            @Nullable
            @Prose
            String note) {}

    @PostMapping(path = AssessInfluence.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Assess a buying influence anew",
            description =
                    "For members of the pursuit's team. What is left out stays as it is; at least one of role, degree, mode and rating must change. Earlier assessments stay in the history.")
    ResponseEntity<Accepted> assess(
            @PathVariable("pursuitId") PursuitId pursuit,
            @PathVariable("influenceId") BuyingInfluenceId influence,
            @Valid @RequestBody Body body,
            CommandRequest request) {
        AssessInfluence command = new AssessInfluence(
                pursuit,
                Actor.of(request.caller()),
                influence,
                body.role(),
                body.degree(),
                body.mode(),
                body.rating(),
                body.note());
        return Accepted.created(
                commands.send(command, request, body),
                "/api/v1/pursuits/{pursuitId}/buying-influences/{influenceId}",
                pursuit,
                influence);
    }

    @Override
    public Action action() {
        return AssessInfluence.ACTION;
    }
}
