package io.tutti.query.pursuit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.ContributionKind;
import io.tutti.contract.pursuit.InputRequestId;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.security.Caller;
import io.tutti.query.pursuit.PursuitReader.Found;
import io.tutti.query.pursuit.view.Acknowledgement;
import io.tutti.query.pursuit.view.Contribution;
import io.tutti.query.pursuit.view.Contribution.Version;
import io.tutti.query.pursuit.view.Contribution.Withdrawal;
import io.tutti.query.pursuit.view.InputRequest;
import io.tutti.query.pursuit.view.PursuitView;
import jakarta.validation.constraints.Max;
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

/** Reads of what was contributed, and of who took it up. */
@RestController
@RequestMapping(path = "/api/v1/pursuits/{pursuitId}/contributions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Contributions", description = "Account strategy, key messages and specialist input")
class ContributionsEndpoint {

    private static final String ONE = "/{contributionId}";

    private final PursuitReader reader;

    ContributionsEndpoint(PursuitReader reader) {
        this.reader = reader;
    }

    /**
     * A contribution with its past.
     *
     * @param answersRequests requests to which it was given as the answer, also where it was sent back
     */
    record ContributionWithVersions(
            @JsonUnwrapped Contribution contribution, List<InputRequestId> answersRequests, List<Version> versions) {

        private static ContributionWithVersions of(Contribution contribution, PursuitView view) {
            return new ContributionWithVersions(
                    contribution,
                    view.requests().stream()
                            .filter(request -> request.answers().stream()
                                    .anyMatch(answer -> answer.contribution().equals(contribution.id())))
                            .map(InputRequest::id)
                            .toList(),
                    contribution.versions());
        }
    }

    @GetMapping
    @Operation(
            summary = "List the contributions to a pursuit",
            description = "In the order in which they were recorded, withdrawn ones included, each in its latest"
                    + " version.")
    ResponseEntity<Part<Contribution>> list(
            @PathVariable PursuitId pursuitId,
            @Parameter(description = "Only those of this kind") @RequestParam(required = false) @Nullable
                    ContributionKind kind,
            @Parameter(description = "The nextCursor of the part before") @RequestParam(required = false) @Nullable
                    SequenceCursor cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @Parameter(description = PursuitsEndpoint.AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable
                    Long atLeast,
            Caller caller) {
        Found found = reader.read(pursuitId, atLeast, caller);
        List<Contribution> wanted = found.view().contributions().stream()
                .filter(contribution -> kind == null || contribution.kind() == kind)
                .toList();
        return found.answer(Part.of(wanted, Contribution::sequence, cursor, limit));
    }

    @GetMapping(ONE)
    @Operation(
            summary = "Read a contribution",
            description = "In its latest version, with all versions. loggedAfter says how long after it happened it was"
                    + " recorded, as an ISO 8601 duration in whole seconds.")
    ResponseEntity<ContributionWithVersions> contribution(
            @PathVariable PursuitId pursuitId,
            @PathVariable ContributionId contributionId,
            @Parameter(description = PursuitsEndpoint.AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable
                    Long atLeast,
            Caller caller) {
        Found found = reader.read(pursuitId, atLeast, caller);
        return found.answer(
                "contribution", find(found, contributionId).map(one -> ContributionWithVersions.of(one, found.view())));
    }

    @GetMapping(ONE + "/revisions/{version}")
    @Operation(summary = "Read one version of a contribution", description = "Version 1 is what was logged.")
    ResponseEntity<Version> revision(
            @PathVariable PursuitId pursuitId,
            @PathVariable ContributionId contributionId,
            @PathVariable int version,
            @Parameter(description = PursuitsEndpoint.AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable
                    Long atLeast,
            Caller caller) {
        Found found = reader.read(pursuitId, atLeast, caller);
        return found.answer(
                "revision",
                find(found, contributionId).stream()
                        .flatMap(one -> one.versions().stream())
                        .filter(one -> one.version() == version)
                        .findFirst());
    }

    @GetMapping(ONE + "/withdrawal")
    @Operation(summary = "Read why a contribution was withdrawn")
    ResponseEntity<Withdrawal> withdrawal(
            @PathVariable PursuitId pursuitId,
            @PathVariable ContributionId contributionId,
            @Parameter(description = PursuitsEndpoint.AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable
                    Long atLeast,
            Caller caller) {
        Found found = reader.read(pursuitId, atLeast, caller);
        return found.answer("withdrawal", find(found, contributionId).map(Contribution::withdrawal));
    }

    @GetMapping(ONE + "/acknowledgements/{acknowledgementId}")
    @Operation(summary = "Read an acknowledgement of a contribution")
    ResponseEntity<Acknowledgement> acknowledgement(
            @PathVariable PursuitId pursuitId,
            @PathVariable ContributionId contributionId,
            @PathVariable UUID acknowledgementId,
            @Parameter(description = PursuitsEndpoint.AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable
                    Long atLeast,
            Caller caller) {
        Found found = reader.read(pursuitId, atLeast, caller);
        return found.answer(
                "acknowledgement",
                found.view().acknowledgements().stream()
                        .filter(one -> one.id().equals(acknowledgementId)
                                && one.contribution().equals(contributionId))
                        .findFirst());
    }

    private static Optional<Contribution> find(Found found, ContributionId id) {
        return found.view().contributions().stream()
                .filter(contribution -> contribution.id().equals(id))
                .findFirst();
    }
}
