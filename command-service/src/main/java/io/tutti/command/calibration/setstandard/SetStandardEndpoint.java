package io.tutti.command.calibration.setstandard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.command.platform.dispatch.Accepted;
import io.tutti.command.platform.dispatch.CommandRequest;
import io.tutti.command.platform.dispatch.Commands;
import io.tutti.contract.pursuit.ContributionKind;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.GateStandard;
import io.tutti.contract.pursuit.PursuitKind;
import io.tutti.contract.pursuit.Stage;
import io.tutti.contract.pursuit.StandardOfGate;
import io.tutti.platform.web.Line;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Standards")
class SetStandardEndpoint {

    private final Commands commands;

    SetStandardEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Schema(name = "SetStandard")
    record Body(
            @Schema(description = "The kind of pursuit that it is for", example = "renewal") @NotNull
            PursuitKind kind,

            @Schema(description = "What the gates require; one that is left out requires nothing")
            @NotNull
            @Size(min = 1, max = 3)
            List<@NotNull @Valid Gate> gates) {}

    @Schema(name = "GateToStandFor")
    record Gate(
            @Schema(description = "The gate before this stage: COVER_THE_BASES, PROPOSE or CLOSE", example = "PROPOSE")
            @NotNull
            Stage gate,

            @Schema(
                    description = "Departments of which a contribution must have been taken up",
                    example = "[\"sales\", \"legal\"]")
            @Nullable
            @Size(max = 30)
            List<@NotNull Department> departmentsIn,

            @Schema(
                    description = "Kinds of contribution of which one must have been taken up",
                    example = "[\"KEY_MESSAGE\"]")
            @Nullable
            @Size(max = 3)
            List<@NotNull ContributionKind> kindsIn,

            @Schema(
                    description =
                            "Whether the economic buying influence must be known and every influence have an understood issue",
                    example = "true")
            @Nullable
            Boolean influencesUnderstood,

            @Schema(description = "Names of reviews that must have been held", example = "[\"pink\"]")
            @Nullable
            @Size(max = 20)
            List<@NotNull @Line String> reviewsHeld) {

        private StandardOfGate standard() {
            return new StandardOfGate(
                    gate,
                    new GateStandard(
                            each(departmentsIn),
                            each(kindsIn),
                            Boolean.TRUE.equals(influencesUnderstood),
                            each(reviewsHeld)));
        }

        private static <T> List<T> each(@Nullable List<T> given) {
            return given == null
                    ? List.of()
                    : given.stream().distinct().sorted().toList();
        }
    }

    @PostMapping(path = "/api/v1/standards", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Set the standard for a kind of pursuit",
            description =
                    "Takes the role lead, leader or admin. Pursuits of the kind that are opened from now on take it over;"
                            + " those that are open keep what they have.")
    ResponseEntity<Accepted> take(@Valid @RequestBody Body body, CommandRequest request) {
        SetStandard command = new SetStandard(
                request.caller(),
                body.kind(),
                body.gates().stream().map(Gate::standard).toList());
        return Accepted.created(commands.send(command, request, body), "/api/v1/standards/{kind}", body.kind());
    }
}
