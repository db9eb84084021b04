package io.tutti.query.calibration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.contract.calibration.ScoreFormula;
import io.tutti.query.pursuit.Formulas;
import io.tutti.query.pursuit.Formulas.InForce;
import io.tutti.query.pursuit.Formulas.Known;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads of the formulas by which pursuits are and were scored. */
@RestController
@RequestMapping(path = "/api/v1/formulas", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Calibration")
class FormulasEndpoint {

    private final Formulas formulas;

    FormulasEndpoint(Formulas formulas) {
        this.formulas = formulas;
    }

    /**
     * A formula and the time in which it was in force.
     *
     * @param from absent for the one that is built in
     * @param until absent for the one in force now
     */
    record FormulaInTime(
            ScoreFormula formula,
            @Nullable Instant from,
            @Nullable Instant until,
            String reason) {

        private static List<FormulaInTime> of(Known known) {
            List<FormulaInTime> all = new ArrayList<>();
            for (int at = 0; at < known.history().size(); at++) {
                InForce one = known.history().get(at);
                boolean last = at == known.history().size() - 1;
                all.add(new FormulaInTime(
                        one.formula(),
                        one.since().equals(Instant.MIN) ? null : one.since(),
                        last ? null : known.history().get(at + 1).since(),
                        one.reason()));
            }
            return all;
        }
    }

    @GetMapping
    @Operation(
            summary = "List the formulas of the collaboration score",
            description = "Every time that one came into force, the one in force now at the end.")
    ResponseEntity<List<FormulaInTime>> list(
            @Parameter(description = CalibrationEndpoint.AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable
                    Long atLeast) {
        Known known = formulas.known(atLeast);
        return answer(known, FormulaInTime.of(known));
    }

    @GetMapping("/{version}")
    @Operation(summary = "Read a formula of the collaboration score")
    ResponseEntity<ScoreFormula> formula(
            @PathVariable String version,
            @Parameter(description = CalibrationEndpoint.AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable
                    Long atLeast) {
        Known known = formulas.known(atLeast);
        return answer(
                known, known.version(version).orElseThrow(() -> CalibrationEndpoint.notFound("formula", version)));
    }

    private static <T> ResponseEntity<T> answer(Known known, T body) {
        return ResponseEntity.ok().eTag("\"" + known.sequence() + "\"").body(body);
    }
}
