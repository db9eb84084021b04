package io.tutti.query.collaboration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.Stage;
import io.tutti.platform.problem.ProblemException;
import io.tutti.platform.security.Caller;
import io.tutti.query.collaboration.Activity.Line;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.pursuit.PursuitReader;
import io.tutti.query.pursuit.PursuitReader.Found;
import io.tutti.query.pursuit.PursuitsEndpoint;
import io.tutti.query.pursuit.SequenceCursor;
import io.tutti.query.pursuit.card.ScoreSampling;
import io.tutti.query.pursuit.view.Course.PassedGate;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
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
    private final MessageSource messages;

    CollaborationEndpoint(PursuitReader reader, ScoreSampling scores, MessageSource messages) {
        this.reader = reader;
        this.scores = scores;
        this.messages = messages;
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

    @GetMapping(
            path = "/api/v1/pursuits/{pursuitId}/collaboration/changes",
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Read what moved the score",
            description =
                    "Event by event, from an instant or from the passing of a gate until now or asOf. The points of"
                            + " all changes add up to the difference between both ends; what time alone did, such as a request that"
                            + " fell due, and another formula are changes of their own.")
    ResponseEntity<Changes> changes(
            @PathVariable PursuitId pursuitId,
            @Parameter(
                            description = "An instant, or the name of a gate that was passed, such as PROPOSE; the last"
                                    + " gate that was passed, or else the opening, when nothing is said")
                    @RequestParam(required = false)
                    @Nullable
                    String since,
            @Parameter(description = PursuitsEndpoint.AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable
                    Long atLeast,
            @Parameter(description = AS_OF) @RequestParam(required = false) @Nullable Instant asOf,
            Caller caller) {
        Found found = reader.read(pursuitId, atLeast, asOf, caller);
        List<RecordedEvent> events = PursuitReader.recordedUntil(reader.history(pursuitId, null, caller), found.at());
        Instant from = since == null ? Changes.lastGate(found.view()) : since(since, found);
        return found.answer(Changes.since(from, events, found.at(), scores::formulaAt));
    }

    private static Instant since(String text, Found found) {
        Instant since;
        try {
            since = Arrays.stream(Stage.values()).anyMatch(stage -> stage.name().equals(text))
                    ? passed(Stage.valueOf(text), found)
                    : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "since-unreadable",
                    "since is an instant such as 2026-03-01T00:00:00Z, or one of " + Arrays.toString(Stage.values())
                            + ".");
        }
        if (since.isAfter(found.at())) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST, "since-too-late", "since is later than " + found.at() + ".");
        }
        return since;
    }

    private static Instant passed(Stage gate, Found found) {
        PassedGate passed = found.view().course().passed(gate);
        if (passed == null) {
            throw new ProblemException(
                    HttpStatus.NOT_FOUND,
                    "gate-decision-not-found",
                    "The gate to " + gate + " was not passed by then.");
        }
        return passed.passedAt();
    }

    /** A part of the feed, the newest line first. */
    record Feed(List<Line> items, @Nullable SequenceCursor nextCursor) {}

    @GetMapping(path = "/api/v1/pursuits/{pursuitId}/activity", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Read what happened in a pursuit, the newest first",
            description = "One line an event, whether or not it moved the score.")
    ResponseEntity<Feed> activity(
            @PathVariable PursuitId pursuitId,
            @Parameter(description = "The nextCursor of the part before") @RequestParam(required = false) @Nullable
                    SequenceCursor cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @Parameter(description = PursuitsEndpoint.AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable
                    Long atLeast,
            @Parameter(description = AS_OF) @RequestParam(required = false) @Nullable Instant asOf,
            Caller caller) {
        Found found = reader.read(pursuitId, atLeast, asOf, caller);
        List<RecordedEvent> events = PursuitReader.recordedUntil(reader.history(pursuitId, null, caller), found.at());
        Activity activity = new Activity(found.view(), Voice.english(messages));
        List<Line> lines = events.reversed().stream()
                .filter(event -> cursor == null || event.sequence() < cursor.after())
                .limit(limit)
                .map(activity::line)
                .toList();
        boolean more = !lines.isEmpty() && lines.getLast().sequence() > 0;
        return found.answer(
                new Feed(lines, more ? new SequenceCursor(lines.getLast().sequence()) : null));
    }
}
