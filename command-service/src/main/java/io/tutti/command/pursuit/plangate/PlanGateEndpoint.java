package io.tutti.command.pursuit.plangate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.command.platform.dispatch.Accepted;
import io.tutti.command.platform.dispatch.CommandRequest;
import io.tutti.command.platform.dispatch.Commands;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.OffersAction;
import io.tutti.command.pursuit.PursuitProperties;
import io.tutti.contract.pursuit.ContributionKind;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.GateStandard;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.Stage;
import io.tutti.platform.web.Line;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Stages and gates")
class PlanGateEndpoint implements OffersAction {

    private final Commands commands;
    private final PursuitProperties properties;

    PlanGateEndpoint(Commands commands, PursuitProperties properties) {
        this.commands = commands;
        this.properties = properties;
    }

    @Schema(name = "PlanGate")
    record Body(
            @Schema(description = "The gate before this stage: COVER_THE_BASES, PROPOSE or CLOSE", example = "PROPOSE")
            @NotNull
            Stage gate,

            @Schema(description = "When it is to be passed", example = "2030-03-31") @NotNull
            LocalDate date,

            @Nullable @Valid Standard standard) {}

    @Schema(name = "GateStandard", description = "What must be there before the gate is passed")
    record Standard(
            @Schema(
                    description = "Departments of which a contribution was taken up by another department",
                    example = "[\"delivery\", \"legal\"]")
            @Nullable
            @Size(max = 30)
            List<@NotNull Department> departmentsIn,

            @Schema(
                    description = "Kinds of which a contribution was taken up by another department",
                    example = "[\"KEY_MESSAGE\"]")
            @Nullable
            @Size(max = 3)
            List<@NotNull ContributionKind> kindsIn,

            @Schema(
                    description = "Whether an economic buying influence must be identified and every influence have an"
                            + " understood issue",
                    example = "true")
            @Nullable
            Boolean influencesUnderstood,

            @Schema(description = "Reviews that must have been held", example = "[\"pink\"]") @Nullable @Size(max = 20)
            List<@NotNull @Line String> reviewsHeld) {

        private GateStandard asContract() {
            return new GateStandard(
                    distinct(departmentsIn),
                    distinct(kindsIn),
                    Boolean.TRUE.equals(influencesUnderstood),
                    distinct(reviewsHeld));
        }

        private static <T> List<T> distinct(@Nullable List<T> some) {
            return some == null ? List.of() : some.stream().distinct().sorted().toList();
        }
    }

    @PostMapping(path = PlanGate.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Plan a gate",
            description =
                    "For the lead. A new plan replaces the earlier one of the same gate. Without a standard the one in force stays: at first that of the kind of pursuit.")
    ResponseEntity<Accepted> plan(
            @PathVariable("pursuitId") PursuitId pursuit, @Valid @RequestBody Body body, CommandRequest request) {
        PlanGate command = new PlanGate(
                pursuit,
                Actor.of(request.caller()),
                body.gate(),
                body.date(),
                body.standard() == null ? null : body.standard().asContract(),
                properties.reviews(),
                LocalDate.ofInstant(request.receivedAt(), ZoneOffset.UTC));
        return Accepted.created(
                commands.send(command, request, body),
                "/api/v1/pursuits/{pursuitId}/gates/{gate}",
                pursuit,
                body.gate());
    }

    @Override
    public Action action() {
        return PlanGate.ACTION;
    }
}
