package io.tutti.query.pursuit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.Stage;
import io.tutti.platform.security.Caller;
import io.tutti.query.pursuit.PursuitReader.Found;
import io.tutti.query.pursuit.view.Course;
import io.tutti.query.pursuit.view.Course.Ending;
import io.tutti.query.pursuit.view.Course.Outcome;
import io.tutti.query.pursuit.view.Course.RetrospectiveNote;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads of how a pursuit ended, and of what can be learned from it. */
@RestController
@RequestMapping(path = "/api/v1/pursuits/{pursuitId}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Outcome", description = "How a pursuit ended, and what can be learned from it")
class OutcomeEndpoint {

    private final PursuitReader reader;

    OutcomeEndpoint(PursuitReader reader) {
        this.reader = reader;
    }

    /**
     * How a pursuit ended.
     *
     * @param outcome null while it goes on
     * @param stage the present one, or where it ended
     * @param endings every end so far, the latest last; one after which it went on has a reopening
     */
    record OutcomeWithPast(@Nullable Outcome outcome, Stage stage, List<Ending> endings) {}

    @GetMapping("/outcome")
    @Operation(
            summary = "Read how a pursuit ended",
            description =
                    "Won, lost with reasons, or abandoned; without an outcome it goes on. Earlier ends after which"
                            + " it was reopened are among the endings.")
    ResponseEntity<OutcomeWithPast> outcome(
            @PathVariable PursuitId pursuitId,
            @Parameter(description = PursuitsEndpoint.AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable
                    Long atLeast,
            Caller caller) {
        Found found = reader.read(pursuitId, atLeast, caller);
        Course course = found.view().course();
        Ending last = course.outcome();
        return found.answer(
                new OutcomeWithPast(last == null ? null : last.outcome(), course.stage(), course.endings()));
    }

    @GetMapping("/retrospective-notes")
    @Operation(
            summary = "List what can be learned from a pursuit",
            description = "Notes that the team made after it ended, in the order in which they were recorded.")
    ResponseEntity<Part<RetrospectiveNote>> notes(
            @PathVariable PursuitId pursuitId,
            @Parameter(description = "The nextCursor of the part before") @RequestParam(required = false) @Nullable
                    SequenceCursor cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @Parameter(description = PursuitsEndpoint.AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable
                    Long atLeast,
            Caller caller) {
        Found found = reader.read(pursuitId, atLeast, caller);
        return found.answer(Part.of(found.view().course().notes(), RetrospectiveNote::sequence, cursor, limit));
    }

    @GetMapping("/retrospective-notes/{noteId}")
    @Operation(summary = "Read a retrospective note")
    ResponseEntity<RetrospectiveNote> note(
            @PathVariable PursuitId pursuitId,
            @PathVariable UUID noteId,
            @Parameter(description = PursuitsEndpoint.AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable
                    Long atLeast,
            Caller caller) {
        Found found = reader.read(pursuitId, atLeast, caller);
        return found.answer(
                "retrospective-note",
                found.view().course().notes().stream()
                        .filter(note -> note.id().equals(noteId))
                        .findFirst());
    }
}
