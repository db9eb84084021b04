package io.tutti.query.formulalab;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.contract.calibration.ScoreFormula;
import io.tutti.platform.problem.ProblemException;
import io.tutti.platform.security.Caller;
import io.tutti.query.formulalab.Rescoring.Shown;
import io.tutti.query.pursuit.Formulas;
import io.tutti.query.pursuit.PastPursuits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tries formulas. Changes nothing: adopting one is a command. */
@RestController
@RequestMapping(path = "/api/v1/formula-lab/rescoring", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Formula laboratory", description = "What another formula would say")
class FormulaLabEndpoint {

    private final Laboratory laboratory;
    private final Formulas formulas;
    private final InstantSource clock = InstantSource.system();

    FormulaLabEndpoint(Laboratory laboratory, Formulas formulas) {
        this.laboratory = laboratory;
        this.formulas = formulas;
    }

    /** What is to be tried; whatever is not said is as in the formula that was in force at that moment. */
    @Schema(name = "Rescoring")
    record Body(
            @Schema(description = "The moment; now when absent", example = "2026-06-30T22:00:00Z") @Nullable
            Instant asOf,

            @Schema(description = "Weight of balance; the four weights add up to 1", example = "0.1", type = "number")
            @DecimalMin("0")
            @DecimalMax("1")
            @Nullable
            BigDecimal balance,

            @Schema(example = "0.4", type = "number") @DecimalMin("0") @DecimalMax("1") @Nullable
            BigDecimal interlock,

            @Schema(example = "0.1", type = "number") @DecimalMin("0") @DecimalMax("1") @Nullable
            BigDecimal reciprocity,

            @Schema(example = "0.4", type = "number") @DecimalMin("0") @DecimalMax("1") @Nullable
            BigDecimal timeliness,

            @Schema(example = "3") @Min(1) @Max(20) @Nullable
            Integer fullCoverage,

            @Schema(example = "0.9", type = "number") @DecimalMin("0.01") @DecimalMax("1") @Nullable
            BigDecimal fullBalance,

            @Schema(example = "3") @Min(1) @Max(50) @Nullable
            Integer weeklyLimit,

            @Schema(example = "5") @Min(0) @Max(100) @Nullable
            Integer leastCounted,

            @Schema(example = "2") @Min(0) @Max(20) @Nullable
            Integer leastDepartments) {

        private ScoreFormula insteadOf(ScoreFormula formula) {
            return new ScoreFormula(
                    "tried",
                    or(balance, formula.balance()),
                    or(interlock, formula.interlock()),
                    or(reciprocity, formula.reciprocity()),
                    or(timeliness, formula.timeliness()),
                    Objects.requireNonNullElse(fullCoverage, formula.fullCoverage()),
                    or(fullBalance, formula.fullBalance()),
                    Objects.requireNonNullElse(weeklyLimit, formula.weeklyLimit()),
                    Objects.requireNonNullElse(leastCounted, formula.leastCounted()),
                    Objects.requireNonNullElse(leastDepartments, formula.leastDepartments()));
        }

        private static double or(@Nullable BigDecimal said, double otherwise) {
            return said == null ? otherwise : said.doubleValue();
        }
    }

    @PostMapping
    @Operation(
            summary = "Score all pursuits by other weights or thresholds",
            description =
                    "Over the pursuits that you may see, as of any instant: differences and rank changes, the 200 that"
                            + " move most. Answers 200 with the result within two seconds, or 202 with the address at which the"
                            + " progress can be read. Nothing is changed; adopting a formula is a command of its own.")
    ResponseEntity<Shown> rescore(@Valid @RequestBody Body body, Caller caller) throws InterruptedException {
        Instant now = clock.instant();
        Instant asOf = Objects.requireNonNullElse(body.asOf(), now);
        PastPursuits.checkPast(asOf, now);
        ScoreFormula formula = formulas.at(asOf);
        ScoreFormula other = body.insteadOf(formula);
        if (!Knob.addUp(other)) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "formula-weights-add-up",
                    "The weights of balance, interlock, reciprocity and timeliness add up to " + Knob.weights(other)
                            + " instead of 1.");
        }
        Rescoring run = laboratory.run(formula, other, asOf, caller);
        URI location = URI.create("/api/v1/formula-lab/rescoring/" + run.id());
        return ResponseEntity.status(run.running() ? HttpStatus.ACCEPTED : HttpStatus.OK)
                .location(location)
                .body(run.shown());
    }

    @GetMapping("/{rescoringId}")
    @Operation(
            summary = "Read how far a rescoring is, or what it came to",
            description = "For whoever began it. The process that computes it keeps the last 20.")
    Shown rescoring(@PathVariable UUID rescoringId, Caller caller) {
        return laboratory
                .find(rescoringId, caller)
                .map(Rescoring::shown)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "rescoring-not-found",
                        "There is no rescoring " + rescoringId + " of yours in this process; begin another one."));
    }
}
