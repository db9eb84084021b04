package io.tutti.query.calibration;

import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.model.Sorts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.contract.calibration.CalibrationSubject;
import io.tutti.contract.pursuit.PursuitKind;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads of what gates require; for everybody who is signed in. */
@RestController
@RequestMapping(path = "/api/v1/standards", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Standards", description = "What a manager requires before a gate is passed")
class StandardsEndpoint {

    private static final int MAX_LISTED = 1_000;

    private final CalibrationViews views;

    StandardsEndpoint(CalibrationViews views) {
        this.views = views;
    }

    @GetMapping
    @Operation(summary = "List standards by kind, retired ones included")
    List<StandardView> standards() {
        return views.standards().list(exists("view"), Sorts.ascending("view.kind"), MAX_LISTED);
    }

    @GetMapping("/{kind}")
    @Operation(summary = "Read the standard for a kind of pursuit, in its last version")
    ResponseEntity<StandardView> standard(
            @PathVariable PursuitKind kind,
            @Parameter(description = CalibrationEndpoint.AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable
                    Long atLeast) {
        return views.standards()
                .read(CalibrationSubject.standard(kind), atLeast)
                .map(found -> CalibrationEndpoint.answer(found, found.view()))
                .orElseThrow(() -> CalibrationEndpoint.notFound("standard", kind));
    }
}
