package io.tutti.query.pursuit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.Stage;
import io.tutti.platform.security.Caller;
import io.tutti.query.pursuit.Gates.Gate;
import io.tutti.query.pursuit.PursuitReader.Found;
import io.tutti.query.pursuit.view.Course.PassedGate;
import io.tutti.query.pursuit.view.Course.Proposal;
import io.tutti.query.pursuit.view.Course.Review;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads of how a pursuit goes through its stages. */
@RestController
@RequestMapping(path = "/api/v1/pursuits/{pursuitId}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Stages and gates", description = "How far a pursuit has come, and how well it was prepared")
class CourseEndpoint {

    private final PursuitReader reader;

    CourseEndpoint(PursuitReader reader) {
        this.reader = reader;
    }

    /** All reviews that were held. */
    record Reviews(List<Review> items) {}

    /** All proposals that were made. */
    record Proposals(List<Proposal> items) {}

    @GetMapping("/gates")
    @Operation(
            summary = "Read the stage and gates of a pursuit",
            description = "Each gate with its date, what it requires, and how it was passed.")
    ResponseEntity<Gates> gates(
            @PathVariable PursuitId pursuitId,
            @Parameter(description = PursuitsEndpoint.AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable
                    Long atLeast,
            Caller caller) {
        Found found = reader.read(pursuitId, atLeast, caller);
        return found.answer(Gates.of(found.view().course()));
    }

    @GetMapping("/gates/{gate}")
    @Operation(
            summary = "Read a gate of a pursuit",
            description = "With its date, what it requires, and how it was passed. QUALIFY has no gate.")
    ResponseEntity<Gate> gate(
            @PathVariable PursuitId pursuitId,
            @PathVariable Stage gate,
            @Parameter(description = PursuitsEndpoint.AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable
                    Long atLeast,
            Caller caller) {
        Found found = reader.read(pursuitId, atLeast, caller);
        return found.answer(
                "gate",
                Gates.of(found.view().course()).gates().stream()
                        .filter(one -> one.gate() == gate)
                        .findFirst());
    }

    @GetMapping("/gate-decisions/{gate}")
    @Operation(
            summary = "Read how a gate was passed",
            description = "With what the standard asked for and was not there, and who waived it.")
    ResponseEntity<PassedGate> gateDecision(
            @PathVariable PursuitId pursuitId,
            @PathVariable Stage gate,
            @Parameter(description = PursuitsEndpoint.AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable
                    Long atLeast,
            Caller caller) {
        Found found = reader.read(pursuitId, atLeast, caller);
        return found.answer(
                "gate-decision", Optional.ofNullable(found.view().course().passed(gate)));
    }

    @GetMapping("/reviews")
    @Operation(summary = "List the reviews of a pursuit", description = "In the order in which they were recorded.")
    ResponseEntity<Reviews> reviews(
            @PathVariable PursuitId pursuitId,
            @Parameter(description = PursuitsEndpoint.AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable
                    Long atLeast,
            Caller caller) {
        Found found = reader.read(pursuitId, atLeast, caller);
        return found.answer(new Reviews(found.view().course().reviews()));
    }

    @GetMapping("/reviews/{reviewId}")
    @Operation(summary = "Read a review")
    ResponseEntity<Review> review(
            @PathVariable PursuitId pursuitId,
            @PathVariable UUID reviewId,
            @Parameter(description = PursuitsEndpoint.AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable
                    Long atLeast,
            Caller caller) {
        Found found = reader.read(pursuitId, atLeast, caller);
        return found.answer(
                "review",
                found.view().course().reviews().stream()
                        .filter(review -> review.id().equals(reviewId))
                        .findFirst());
    }

    @GetMapping("/proposals")
    @Operation(
            summary = "List the proposals of a pursuit",
            description = "In the order in which they were recorded, each with what was understood of the customer at"
                    + " that moment.")
    ResponseEntity<Proposals> proposals(
            @PathVariable PursuitId pursuitId,
            @Parameter(description = PursuitsEndpoint.AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable
                    Long atLeast,
            Caller caller) {
        Found found = reader.read(pursuitId, atLeast, caller);
        return found.answer(new Proposals(found.view().course().proposals()));
    }

    @GetMapping("/proposals/{proposalId}")
    @Operation(summary = "Read a proposal", description = "With what was understood of the customer at that moment.")
    ResponseEntity<Proposal> proposal(
            @PathVariable PursuitId pursuitId,
            @PathVariable UUID proposalId,
            @Parameter(description = PursuitsEndpoint.AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable
                    Long atLeast,
            Caller caller) {
        Found found = reader.read(pursuitId, atLeast, caller);
        return found.answer(
                "proposal",
                found.view().course().proposals().stream()
                        .filter(proposal -> proposal.id().equals(proposalId))
                        .findFirst());
    }
}
