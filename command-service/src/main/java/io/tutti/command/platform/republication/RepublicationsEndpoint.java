package io.tutti.command.platform.republication;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.command.platform.publisher.PublisherToken;
import io.tutti.command.platform.republication.RepublicationStore.Phase;
import io.tutti.command.platform.republication.RepublicationStore.Stored;
import io.tutti.platform.problem.ProblemException;
import io.tutti.platform.progress.Pace;
import io.tutti.platform.security.AdminOnly;
import io.tutti.platform.security.Caller;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sends everything again that the event store holds. */
@RestController
@RequestMapping(path = RepublicationsEndpoint.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Administration", description = "For those who run the installation")
class RepublicationsEndpoint {

    static final String PATH = "/api/v1/admin/republications";

    private final RepublicationKeeper keeper;
    private final RepublicationStore store;
    private final PublisherToken token;
    private final InstantSource clock = InstantSource.system();

    RepublicationsEndpoint(RepublicationKeeper keeper, RepublicationStore store, PublisherToken token) {
        this.keeper = keeper;
        this.store = store;
        this.token = token;
    }

    /**
     * A republication.
     *
     * @param done events that the broker acknowledged, of {@code total} that were stored when it began
     * @param perSecond since the first was sent
     * @param left at that rate; absent while nothing can be said, and once it is done
     * @param endedAt absent until it is done
     */
    record FullRepublication(
            long id,
            String begunBy,
            Instant begunAt,
            Phase phase,
            long done,
            long total,
            double perSecond,
            @Nullable Duration left,
            @Nullable Instant endedAt) {}

    /** The last ones. */
    record RepublicationList(List<FullRepublication> items) {}

    @PostMapping
    @Operation(
            summary = "Publish all events again",
            description =
                    "For when topics lost records or were removed: missing topics are made, and every stored event is"
                            + " sent again, the first one first, with the same ids, headers and bytes; subscribers take those that"
                            + " they have as repetitions. What is recorded meanwhile follows in its order. Publication rests about"
                            + " 20 s before it begins. Takes the role admin.")
    ResponseEntity<FullRepublication> beginRepublication(Caller caller) {
        AdminOnly.check(caller);
        Stored begun = keeper.begin(caller.subject())
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.CONFLICT,
                        "republication-under-way",
                        "All events are being published again already; wait for the end."));
        return ResponseEntity.accepted()
                .location(URI.create(PATH + "/" + begun.id()))
                .body(shown(begun));
    }

    @GetMapping
    @Operation(summary = "List the last 20 republications", description = "The newest first. Takes the role admin.")
    RepublicationList listRepublications(Caller caller) {
        AdminOnly.check(caller);
        return new RepublicationList(store.all().stream().map(this::shown).toList());
    }

    @GetMapping("/{republicationId}")
    @Operation(
            summary = "Read how far a republication is",
            description = "Over all processes; any of them answers. Takes the role admin.")
    FullRepublication readRepublication(@PathVariable long republicationId, Caller caller) {
        AdminOnly.check(caller);
        return store.find(republicationId)
                .map(this::shown)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "republication-not-found",
                        "There is no republication " + republicationId + "."));
    }

    private FullRepublication shown(Stored one) {
        long done = switch (one.phase()) {
            case HOLDING -> 0;
            case PUBLISHING -> store.eventsUntil(Math.min(token.position(), one.lastIndex()));
            case DONE -> one.total();
        };
        Pace pace = new Pace(
                done,
                one.phase() == Phase.PUBLISHING ? Duration.between(one.phaseAt(), clock.instant()) : Duration.ZERO);
        return new FullRepublication(
                one.id(),
                one.begunBy(),
                one.begunAt(),
                one.phase(),
                done,
                one.total(),
                pace.perSecond(),
                pace.left(one.total()),
                one.phase() == Phase.DONE ? one.phaseAt() : null);
    }
}
