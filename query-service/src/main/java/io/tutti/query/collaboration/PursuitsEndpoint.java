package io.tutti.query.collaboration;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.problem.ProblemException;
import io.tutti.query.collaboration.PursuitReader.Found;
import io.tutti.query.collaboration.PursuitView.Acknowledgement;
import io.tutti.query.collaboration.PursuitView.Contribution;
import io.tutti.query.collaboration.PursuitView.TeamMember;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads of pursuits and of the single things in them, at the addresses that their creation gave. */
@RestController
@RequestMapping(path = "/api/v1/pursuits", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Pursuits", description = "What is being pursued, by whom, and what they contributed")
class PursuitsEndpoint {

    static final String AT_LEAST =
            "Version of the pursuit, as an ETag of a write gave it, that the answer must show; waits up to 2 seconds";

    private final PursuitStore store;
    private final PursuitReader reader;

    PursuitsEndpoint(PursuitStore store, PursuitReader reader) {
        this.store = store;
        this.reader = reader;
    }

    /** A part of the list; {@code nextCursor} is absent from the last one. */
    record PursuitPage(List<PursuitSummary> items, @Nullable String nextCursor) {}

    /** A pursuit with its team. */
    record PursuitWithTeam(@JsonUnwrapped PursuitSummary pursuit, List<TeamMember> team) {}

    @GetMapping
    @Operation(summary = "List pursuits, the newest first")
    PursuitPage list(
            @Parameter(description = "The nextCursor of the part before") @RequestParam(required = false) @Nullable
                    PageCursor cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        List<PursuitSummary> found = store.list(cursor == null ? null : cursor.place(), limit + 1);
        if (found.size() <= limit) {
            return new PursuitPage(found, null);
        }
        List<PursuitSummary> items = found.subList(0, limit);
        PursuitSummary last = items.getLast();
        return new PursuitPage(
                items, PageCursor.after(last.openedAt(), last.id()).toString());
    }

    @GetMapping("/{pursuitId}")
    @Operation(summary = "Read a pursuit and its team")
    ResponseEntity<PursuitWithTeam> pursuit(
            @PathVariable PursuitId pursuitId,
            @Parameter(description = AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable Long atLeast) {
        Found found = reader.read(pursuitId, atLeast);
        return answer(found, new PursuitWithTeam(found.summary(), found.view().team()));
    }

    @GetMapping("/{pursuitId}/members/{memberId}")
    @Operation(summary = "Read a member of a pursuit's team")
    ResponseEntity<TeamMember> member(
            @PathVariable PursuitId pursuitId,
            @PathVariable MemberId memberId,
            @Parameter(description = AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable Long atLeast) {
        Found found = reader.read(pursuitId, atLeast);
        return answer(
                found,
                found.view().team().stream()
                        .filter(member -> member.member().equals(memberId))
                        .findFirst(),
                "member");
    }

    @GetMapping("/{pursuitId}/contributions/{contributionId}")
    @Operation(summary = "Read a contribution")
    ResponseEntity<Contribution> contribution(
            @PathVariable PursuitId pursuitId,
            @PathVariable ContributionId contributionId,
            @Parameter(description = AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable Long atLeast) {
        Found found = reader.read(pursuitId, atLeast);
        return answer(
                found,
                found.view().contributions().stream()
                        .filter(contribution -> contribution.id().equals(contributionId))
                        .findFirst(),
                "contribution");
    }

    @GetMapping("/{pursuitId}/contributions/{contributionId}/acknowledgements/{acknowledgementId}")
    @Operation(summary = "Read an acknowledgement of a contribution")
    ResponseEntity<Acknowledgement> acknowledgement(
            @PathVariable PursuitId pursuitId,
            @PathVariable ContributionId contributionId,
            @PathVariable UUID acknowledgementId,
            @Parameter(description = AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable Long atLeast) {
        Found found = reader.read(pursuitId, atLeast);
        return answer(
                found,
                found.view().acknowledgements().stream()
                        .filter(a -> a.id().equals(acknowledgementId)
                                && a.contribution().equals(contributionId))
                        .findFirst(),
                "acknowledgement");
    }

    private static <T> ResponseEntity<T> answer(Found found, Optional<T> part, String what) {
        return answer(
                found,
                part.orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND,
                        what + "-not-found",
                        "Pursuit " + found.view().id() + " has no such " + what + " at version "
                                + found.view().sequence() + ".")));
    }

    static <T> ResponseEntity<T> answer(Found found, T body) {
        return ResponseEntity.ok().eTag("\"" + found.view().sequence() + "\"").body(body);
    }
}
