package io.tutti.query.pursuit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.contract.pursuit.InputRequestId;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.security.Caller;
import io.tutti.query.pursuit.PursuitReader.Found;
import io.tutti.query.pursuit.view.InputRequest;
import io.tutti.query.pursuit.view.InputRequest.Status;
import jakarta.validation.constraints.Max;
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

/** Reads of what was asked of departments. */
@RestController
@RequestMapping(path = "/api/v1/pursuits/{pursuitId}/input-requests", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Input requests", description = "Questions to departments, and what became of them")
class InputRequestsEndpoint {

    private final PursuitReader reader;

    InputRequestsEndpoint(PursuitReader reader) {
        this.reader = reader;
    }

    @GetMapping
    @Operation(
            summary = "List the input requests of a pursuit",
            description = "In the order in which they were recorded. A request is OPEN again when its answer was sent"
                    + " back. overdue says that it waits beyond its due instant.")
    ResponseEntity<Part<InputRequest>> list(
            @PathVariable PursuitId pursuitId,
            @Parameter(description = "Only those that stand so") @RequestParam(required = false) @Nullable
                    Status status,
            @Parameter(description = "The nextCursor of the part before") @RequestParam(required = false) @Nullable
                    SequenceCursor cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @Parameter(description = PursuitsEndpoint.AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable
                    Long atLeast,
            Caller caller) {
        Found found = reader.read(pursuitId, atLeast, caller);
        List<InputRequest> wanted = found.view().requests().stream()
                .filter(request -> status == null || request.status() == status)
                .toList();
        return found.answer(Part.of(wanted, InputRequest::sequence, cursor, limit));
    }

    @GetMapping("/{requestId}")
    @Operation(
            summary = "Read an input request",
            description = "With everybody who was asked, all answers and how they were judged.")
    ResponseEntity<InputRequest> request(
            @PathVariable PursuitId pursuitId,
            @PathVariable InputRequestId requestId,
            @Parameter(description = PursuitsEndpoint.AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable
                    Long atLeast,
            Caller caller) {
        Found found = reader.read(pursuitId, atLeast, caller);
        return found.answer(
                "input-request",
                found.view().requests().stream()
                        .filter(request -> request.id().equals(requestId))
                        .findFirst());
    }
}
