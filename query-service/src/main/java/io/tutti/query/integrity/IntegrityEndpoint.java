package io.tutti.query.integrity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.problem.ProblemException;
import io.tutti.platform.security.AdminOnly;
import io.tutti.platform.security.Caller;
import io.tutti.query.integrity.IntegrityChecks.Numbered;
import io.tutti.query.integrity.PursuitRepair.Repaired;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Checks whether event store, topic and documents hold the same, and repairs. */
@RestController
@RequestMapping(path = "/api/v1/admin", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Administration", description = "For those who run the installation")
class IntegrityEndpoint {

    private static final String CHECKS = "/integrity-checks";

    private final IntegrityChecker checker;
    private final IntegrityChecks checks;
    private final PursuitRepair repair;
    private final InstantSource clock = InstantSource.system();

    IntegrityEndpoint(IntegrityChecker checker, IntegrityChecks checks, PursuitRepair repair) {
        this.checker = checker;
        this.checks = checks;
        this.repair = repair;
    }

    /**
     * A pursuit that differs.
     *
     * @param number its place among those that the check found, from 1
     * @param repaired whether a repair made its document complete since
     */
    record Differing(
            long number, boolean repaired, @JsonUnwrapped Finding finding, List<Difference> differences) {
        private static Differing of(Numbered one) {
            return new Differing(
                    one.number(), one.repaired(), one.finding(), one.finding().differences());
        }
    }

    /** A part of them; the number of its last one is the cursor of the next part. */
    record DifferingPage(List<Differing> items, @Nullable Long nextCursor) {}

    /** The checks that are kept. */
    record IntegrityCheckList(List<IntegrityCheck> items) {}

    @PostMapping(CHECKS)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Begin to compare event store, topic and documents",
            description =
                    "For every pursuit: the last event in the event store, the events on the topic, the document. Runs"
                            + " in the background, one at a time, and changes nothing; what is recorded meanwhile is no"
                            + " difference. The event store is asked with your token. Takes the role admin.")
    ResponseEntity<IntegrityCheck> begin(Caller caller, JwtAuthenticationToken token) {
        AdminOnly.check(caller);
        IntegrityCheck begun = checker.begin(caller.subject(), token.getToken().getTokenValue());
        return accepted(begun);
    }

    @GetMapping(CHECKS)
    @Operation(summary = "List the last 20 integrity checks", description = "The newest first. Takes the role admin.")
    IntegrityCheckList list(Caller caller) {
        AdminOnly.check(caller);
        return new IntegrityCheckList(checks.all(clock.instant()));
    }

    @GetMapping(CHECKS + "/{checkId}")
    @Operation(
            summary = "Read how far an integrity check is, or what it came to",
            description = "From any process. Takes the role admin.")
    IntegrityCheck check(@PathVariable long checkId, Caller caller) {
        AdminOnly.check(caller);
        return read(checkId);
    }

    @GetMapping(CHECKS + "/{checkId}/differences")
    @Operation(
            summary = "List the pursuits that an integrity check found to differ",
            description = "Each with what the three places hold, every difference, and what to do about it. Takes the"
                    + " role admin.")
    DifferingPage differences(
            @PathVariable long checkId,
            @Parameter(description = "The nextCursor of the part before")
                    @RequestParam(required = false)
                    @Min(0)
                    @Nullable
                    Long cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        AdminOnly.check(caller);
        read(checkId);
        List<Differing> found = checks.findings(checkId, cursor, false, limit + 1).stream()
                .map(Differing::of)
                .toList();
        List<Differing> part = found.size() > limit ? found.subList(0, limit) : found;
        return new DifferingPage(part, found.size() > limit ? part.getLast().number() : null);
    }

    @PostMapping(CHECKS + "/{checkId}/repairs")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Begin to repair what an integrity check found",
            description =
                    "Publishes the pursuits again that can be repaired so, one after the other, and waits for each"
                            + " document. Runs in the background; read the check to see how far it is. Takes the role admin.")
    ResponseEntity<IntegrityCheck> repairAll(@PathVariable long checkId, Caller caller, JwtAuthenticationToken token) {
        AdminOnly.check(caller);
        IntegrityCheck check = read(checkId);
        if (check.busy()) {
            throw IntegrityChecks.busy(checkId);
        }
        return accepted(repair.begin(check, token.getToken().getTokenValue()));
    }

    @PostMapping("/pursuits/{pursuitId}/repairs")
    @Operation(
            summary = "Repair what is shown of one pursuit",
            description =
                    "Publishes its events again and waits up to ten seconds until its document is complete. A document"
                            + " that has more than the event store, or that lost a part, is emptied before; until it is"
                            + " complete again, reading the pursuit gives 503. Takes the role admin.")
    Repaired repairOne(@PathVariable PursuitId pursuitId, Caller caller, JwtAuthenticationToken token)
            throws InterruptedException {
        AdminOnly.check(caller);
        Repaired done = repair.repair(pursuitId, token.getToken().getTokenValue());
        if (done.healed()) {
            checks.repaired(pursuitId);
        }
        return done;
    }

    private IntegrityCheck read(long id) {
        return checks.read(id, clock.instant())
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "integrity-check-not-found",
                        "There is no check " + id + ", or it is not kept any more."));
    }

    private static ResponseEntity<IntegrityCheck> accepted(IntegrityCheck check) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/admin/integrity-checks/" + check.id()))
                .body(check);
    }
}
