package io.tutti.query.collaboration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.security.Caller;
import io.tutti.query.pursuit.PursuitReader;
import io.tutti.query.pursuit.PursuitReader.Found;
import io.tutti.query.pursuit.PursuitsEndpoint;
import io.tutti.query.pursuit.card.ScoreSampling;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How collaborative a pursuit is, with every number explained down to its events. */
@RestController
@Tag(name = "Collaboration", description = "How together the departments really are")
class CollaborationEndpoint {

    static final String AS_OF = "Instant in the past; the answer is as it stood then, from what was recorded by then";

    private final PursuitReader reader;
    private final ScoreSampling scores;

    CollaborationEndpoint(PursuitReader reader, ScoreSampling scores) {
        this.reader = reader;
        this.scores = scores;
    }

    @GetMapping(path = "/api/v1/pursuits/{pursuitId}/collaboration", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Read how collaborative a pursuit is",
            description = "Coverage of the required departments, which contributions count and why, and what would help"
                    + " next. A contribution counts once a member of another department acknowledged it, built on it or"
                    + " accepted it as the answer to a request; at most three count per person and ISO week.")
    ResponseEntity<Collaboration> collaboration(
            @PathVariable PursuitId pursuitId,
            @Parameter(description = PursuitsEndpoint.AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable
                    Long atLeast,
            @Parameter(description = AS_OF) @RequestParam(required = false) @Nullable Instant asOf,
            Caller caller) {
        Found found = reader.read(pursuitId, atLeast, asOf, caller);
        return found.answer(Collaboration.of(found.view(), found.at(), scores.formulaAt(found.at())));
    }
}
