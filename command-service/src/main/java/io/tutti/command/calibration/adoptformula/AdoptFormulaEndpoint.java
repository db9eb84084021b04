package io.tutti.command.calibration.adoptformula;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.command.platform.dispatch.Accepted;
import io.tutti.command.platform.dispatch.CommandRequest;
import io.tutti.command.platform.dispatch.Commands;
import io.tutti.contract.calibration.ScoreFormula;
import io.tutti.platform.web.Prose;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Calibration")
class AdoptFormulaEndpoint {

    private final Commands commands;

    AdoptFormulaEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Schema(name = "AdoptFormula")
    record Body(
            @Schema(description = "Names it wherever a score is shown", example = "pcs-2")
            @NotNull
            @Pattern(regexp = "[a-z][a-z0-9.-]{0,39}")
            String version,

            @Schema(description = "Weight of balance; the four weights add up to 1", example = "0.15", type = "number")
            @NotNull
            @DecimalMin("0")
            @DecimalMax("1")
            BigDecimal balance,

            @Schema(description = "Weight of interlock", example = "0.40", type = "number")
            @NotNull
            @DecimalMin("0")
            @DecimalMax("1")
            BigDecimal interlock,

            @Schema(description = "Weight of reciprocity", example = "0.15", type = "number")
            @NotNull
            @DecimalMin("0")
            @DecimalMax("1")
            BigDecimal reciprocity,

            @Schema(description = "Weight of timeliness", example = "0.30", type = "number")
            @NotNull
            @DecimalMin("0")
            @DecimalMax("1")
            BigDecimal timeliness,

            @Schema(description = "So many counted contributions cover a department fully", example = "2")
            @NotNull
            @Min(1)
            @Max(20)
            Integer fullCoverage,

            @Schema(description = "Evenness from which on balance is full, above 0", example = "0.8", type = "number")
            @NotNull
            @DecimalMin("0.01")
            @DecimalMax("1")
            BigDecimal fullBalance,

            @Schema(description = "So many contributions of one person count per ISO week", example = "3")
            @NotNull
            @Min(1)
            @Max(50)
            Integer weeklyLimit,

            @Schema(description = "With fewer counted contributions there is no score", example = "5")
            @NotNull
            @Min(0)
            @Max(100)
            Integer leastCounted,

            @Schema(description = "With counted contributions of fewer departments there is no score", example = "2")
            @NotNull
            @Min(0)
            @Max(20)
            Integer leastDepartments,

            @Schema(description = "Why", example = "We want answers in time above all") @NotNull @Prose
            String reason) {

        private ScoreFormula formula() {
            return new ScoreFormula(
                    version,
                    balance.doubleValue(),
                    interlock.doubleValue(),
                    reciprocity.doubleValue(),
                    timeliness.doubleValue(),
                    fullCoverage,
                    fullBalance.doubleValue(),
                    weeklyLimit,
                    leastCounted,
                    leastDepartments);
        }
    }

    @PostMapping(path = "/api/v1/formulas", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Adopt a formula for the collaboration score",
            description =
                    "Takes the role leader or admin. It is in force from now on; earlier moments keep the formula that"
                            + " was in force then. Adopting an earlier version again, unchanged, goes back to it. Try a formula"
                            + " in the formula laboratory first.")
    ResponseEntity<Accepted> take(@Valid @RequestBody Body body, CommandRequest request) {
        AdoptFormula command = new AdoptFormula(request.caller(), body.formula(), body.reason());
        return Accepted.created(commands.send(command, request, body), "/api/v1/formulas/{version}", body.version());
    }
}
