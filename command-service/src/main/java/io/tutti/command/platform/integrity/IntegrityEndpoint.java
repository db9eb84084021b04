package io.tutti.command.platform.integrity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.command.platform.integrity.StoredVersions.PursuitVersion;
import io.tutti.command.platform.publisher.NotAcknowledged;
import io.tutti.command.platform.publisher.Republisher;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.problem.ProblemException;
import io.tutti.platform.security.AdminOnly;
import io.tutti.platform.security.Caller;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says what the event store holds, and publishes it again. Changes nothing that is stored. */
@RestController
@RequestMapping(path = "/api/v1/admin", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Administration", description = "For those who run the installation")
class IntegrityEndpoint {

    private static final Duration RETRY = Duration.ofSeconds(5);

    private final StoredVersions versions;
    private final Republisher republisher;

    IntegrityEndpoint(StoredVersions versions, Republisher republisher) {
        this.versions = versions;
        this.republisher = republisher;
    }

    /** A part of the list; the id of its last pursuit is the cursor of the next one. */
    record PursuitVersionPage(
            List<PursuitVersion> items, @Nullable UUID nextCursor) {}

    /**
     * What was published again.
     *
     * @param events how many events there were
     * @param version sequence of the last of them
     */
    @Schema(name = "Republication")
    record Republished(UUID pursuit, long events, long version) {}

    @GetMapping("/pursuit-versions")
    @Operation(
            summary = "List how many events of each pursuit are stored",
            description = "The version of each pursuit in the event store, in the order of their ids. Takes the role"
                    + " admin.")
    PursuitVersionPage versions(
            @Parameter(description = "The nextCursor of the part before") @RequestParam(required = false) @Nullable
                    PursuitId cursor,
            @RequestParam(defaultValue = "200") @Min(1) @Max(1000) int limit,
            Caller caller) {
        AdminOnly.check(caller);
        List<PursuitVersion> found = versions.after(cursor == null ? null : cursor.value(), limit + 1);
        List<PursuitVersion> part = found.size() > limit ? found.subList(0, limit) : found;
        return new PursuitVersionPage(
                part, found.size() > limit ? part.getLast().pursuit() : null);
    }

    @PostMapping("/pursuits/{pursuitId}/republications")
    @Operation(
            summary = "Publish all events of a pursuit again",
            description =
                    "In their order, with the same ids, headers and bytes; subscribers take those that they have as"
                            + " repetitions. Answered when the broker has all of them. Takes the role admin.")
    Republished republish(@PathVariable PursuitId pursuitId, Caller caller) {
        AdminOnly.check(caller);
        if (versions.of(pursuitId.value()).isEmpty()) {
            throw new ProblemException(
                    HttpStatus.NOT_FOUND, "pursuit-not-found", "There is no pursuit " + pursuitId + ".");
        }
        try {
            long events = republisher.republish(pursuitId.toString());
            return new Republished(pursuitId.value(), events, events - 1);
        } catch (NotAcknowledged e) {
            throw new ProblemException(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "broker-unavailable",
                            "Kafka did not take the events; some of them may be on the topic. Repeat it.")
                    .retryAfter(RETRY);
        }
    }
}
