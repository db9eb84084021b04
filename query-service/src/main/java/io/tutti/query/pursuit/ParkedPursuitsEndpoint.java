package io.tutti.query.pursuit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.problem.ProblemException;
import io.tutti.platform.security.AdminOnly;
import io.tutti.platform.security.Caller;
import io.tutti.platform.web.Prose;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.pursuit.view.PursuitView.Halt;
import io.tutti.query.pursuit.view.PursuitView.HaltReason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What to do about pursuits of which an event cannot be read. Others go on meanwhile, and nothing is dropped. */
@RestController
@RequestMapping(path = "/api/v1/admin/parked-pursuits", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Administration", description = "For those who run the installation")
class ParkedPursuitsEndpoint {

    private static final int SHOWN_BYTES = 4_096;

    private final PursuitStore store;
    private final Pursuits pursuits;
    private final SkippedEvents skipped;
    private final Board board;
    private final InstantSource clock = InstantSource.system();

    ParkedPursuitsEndpoint(PursuitStore store, Pursuits pursuits, SkippedEvents skipped, Board board) {
        this.store = store;
        this.pursuits = pursuits;
        this.skipped = skipped;
        this.board = board;
    }

    /**
     * A pursuit and why it does not go on.
     *
     * @param version up to which it is shown
     * @param stored up to which its events are kept
     * @param halt why it does not go on; absent once it does
     * @param event the event that cannot be read; absent where one is missing
     */
    record Parked(
            PursuitId pursuit,
            long version,
            long stored,
            @Nullable Halt halt,
            @Nullable Unreadable event) {}

    /**
     * An event that cannot be read.
     *
     * @param json its first 4 KiB
     */
    record Unreadable(String id, String type, int revision, long sequence, String json) {}

    /** A part of the list; the id of its last pursuit is the cursor of the next one. */
    record ParkedPage(List<Parked> items, @Nullable PursuitId nextCursor) {}

    @Schema(name = "SkipEvent")
    record Skip(
            @Schema(description = "Which event, as the list shows it", example = "17") @NotNull @Min(0)
            Long sequence,

            @Schema(description = "Why nothing is lost by it", example = "Written by a test") @NotNull @Prose
            String reason) {}

    @GetMapping
    @Operation(
            summary = "List pursuits that are parked",
            description =
                    "An event of theirs cannot be read, or has not arrived; they are shown up to the event before it."
                            + " Takes the role admin.")
    ParkedPage list(
            @Parameter(description = "The nextCursor of the part before") @RequestParam(required = false) @Nullable
                    PursuitId cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        AdminOnly.check(caller);
        List<PursuitDocument> found = store.halted(cursor, limit + 1);
        List<PursuitDocument> part = found.size() > limit ? found.subList(0, limit) : found;
        return new ParkedPage(
                part.stream().map(this::parked).toList(),
                found.size() > limit ? part.getLast().id() : null);
    }

    @PostMapping("/{pursuitId}/retries")
    @Operation(
            summary = "Try again to read a parked pursuit",
            description = "Folds it anew from all of its stored events, for example after an upgrade. Answers how it is"
                    + " now: without halt it goes on. Takes the role admin.")
    Parked retry(@PathVariable PursuitId pursuitId, Caller caller) {
        AdminOnly.check(caller);
        read(pursuitId);
        return parked(pursuits.refold(pursuitId, board::show).document());
    }

    @PostMapping("/{pursuitId}/skips")
    @Operation(
            summary = "Skip the event that parks a pursuit",
            description =
                    "Only an event that cannot be read can be skipped. It stays stored, is shown as skipped wherever"
                            + " the pursuit is shown, and stays skipped through every rebuild. Takes the role admin.")
    Parked skip(@PathVariable PursuitId pursuitId, @Valid @RequestBody Skip body, Caller caller) {
        AdminOnly.check(caller);
        PursuitDocument document = read(pursuitId);
        Halt halt = document.halt();
        if (halt == null || halt.reason() != HaltReason.UNREADABLE || halt.expected() != body.sequence()) {
            throw new ProblemException(
                    HttpStatus.CONFLICT,
                    "only-unreadable-events-are-skipped",
                    "Event " + body.sequence() + " does not park pursuit " + pursuitId + " by being unreadable.");
        }
        RecordedEvent event = store.events(document).get(Math.toIntExact(body.sequence()));
        skipped.add(event, caller.subject(), body.reason(), clock.instant());
        return parked(pursuits.refold(pursuitId, board::show).document());
    }

    private PursuitDocument read(PursuitId id) {
        PursuitDocument document = store.read(id);
        if (document == null) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "pursuit-not-found", "There is no pursuit " + id + ".");
        }
        return document;
    }

    private Parked parked(PursuitDocument document) {
        Halt halt = document.halt();
        Unreadable unreadable = null;
        if (halt != null && halt.reason() == HaltReason.UNREADABLE && halt.expected() <= document.stored()) {
            RecordedEvent event = store.events(document).get(Math.toIntExact(halt.expected()));
            unreadable = new Unreadable(
                    event.id(),
                    event.typeName(),
                    event.revision(),
                    event.sequence(),
                    new String(event.json(), 0, Math.min(SHOWN_BYTES, event.json().length), StandardCharsets.UTF_8));
        }
        return new Parked(document.id(), document.sequence(), document.stored(), halt, unreadable);
    }
}
