package io.tutti.command.integrations.replay;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.command.integrations.replay.StoredReplay.State;
import io.tutti.command.platform.dispatch.CommandRequest;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.progress.Pace;
import io.tutti.platform.security.Caller;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = ReplaysEndpoint.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Integrations", description = "For other systems")
class ReplaysEndpoint {

    static final String PATH = "/api/v1/integrations/replays";

    private final Replays replays;
    private final InstantSource clock = InstantSource.system();

    ReplaysEndpoint(Replays replays) {
        this.replays = replays;
    }

    /**
     * What is to be sent again: the history of one pursuit, all that was recorded in a time, or both in one.
     *
     * @param pursuit of this one; of all when it is left out
     * @param recordedFrom recorded then or later
     * @param recordedUntil recorded before; now when it is left out
     */
    @Schema(
            name = "ReplayWanted",
            example = "{\"recordedFrom\": \"2026-03-01T00:00:00Z\", \"recordedUntil\": \"2026-04-01T00:00:00Z\"}")
    record Wanted(
            @Nullable PursuitId pursuit,
            @Nullable Instant recordedFrom,
            @Nullable Instant recordedUntil) {}

    /**
     * A replay.
     *
     * @param topic where the events are; it has one partition
     * @param done events that are on the topic
     * @param total of so many; absent while it waits
     * @param perSecond since it was begun
     * @param left at that rate; absent while nothing can be said, and once it is over
     * @param endedAt absent until it is over
     * @param expiresAt when the topic is removed and the replay forgotten; absent until it is over
     * @param trouble why it does not go on right now; absent for none
     */
    record Replay(
            UUID id,
            String topic,
            String madeBy,
            Instant madeAt,
            @Nullable PursuitId pursuit,
            @Nullable Instant recordedFrom,
            @Nullable Instant recordedUntil,
            State state,
            long done,
            @Nullable Long total,
            double perSecond,
            @Nullable Duration left,
            @Nullable Instant endedAt,
            @Nullable Instant expiresAt,
            @Nullable String trouble) {}

    /** Replays, the newest first. */
    record ReplayList(List<Replay> items) {}

    @PostMapping
    @Operation(
            summary = "Ask for the history of one pursuit or of a time again",
            description =
                    "The events are sent to a topic of their own, in the order in which they were stored, with the keys,"
                            + " headers and bytes that they have on the public topic, which gets nothing. Confidential pursuits that you may"
                            + " not read are left out. The topic is removed 24 hours after the end. Up to 5 replays of yours at a time."
                            + " Takes the role integrator or admin.")
    ResponseEntity<Replay> askForReplay(@Valid @RequestBody Wanted body, CommandRequest request) {
        Replay asked = shown(replays.ask(body, request));
        return ResponseEntity.accepted()
                .location(URI.create(PATH + "/" + asked.id()))
                .body(asked);
    }

    @GetMapping
    @Operation(summary = "List replays", description = "Yours, or everybody's with the role admin; the newest first.")
    ReplayList listReplays(Caller caller) {
        return new ReplayList(replays.list(caller).stream().map(this::shown).toList());
    }

    @GetMapping("/{replayId}")
    @Operation(summary = "Read how far a replay is", description = "For whoever asked for it and admins.")
    Replay seeReplay(@PathVariable UUID replayId, Caller caller) {
        return shown(replays.see(replayId, caller));
    }

    @DeleteMapping("/{replayId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Give up a replay",
            description = "Its topic is removed, also when all of it was sent. Repeating the request changes nothing.")
    void giveUpReplay(@PathVariable UUID replayId, Caller caller) {
        replays.giveUp(replayId, caller);
    }

    private Replay shown(StoredReplay replay) {
        Instant begun = replay.begunAt();
        Instant ended = replay.endedAt();
        Long total = replay.total();
        Pace pace = new Pace(
                replay.done(),
                begun == null ? Duration.ZERO : Duration.between(begun, ended == null ? clock.instant() : ended));
        return new Replay(
                replay.id(),
                replay.topic(),
                replay.caller().subject(),
                replay.madeAt(),
                replay.pursuit(),
                replay.from(),
                replay.until(),
                replay.state(),
                replay.done(),
                total,
                pace.perSecond(),
                ended == null && total != null ? pace.left(total) : null,
                ended,
                ended == null ? null : ended.plus(ReplayWorker.KEPT_FOR),
                replay.trouble());
    }
}
