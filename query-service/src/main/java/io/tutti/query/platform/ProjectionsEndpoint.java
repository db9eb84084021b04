package io.tutti.query.platform;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.platform.problem.ProblemException;
import io.tutti.platform.progress.Pace;
import io.tutti.platform.security.AdminOnly;
import io.tutti.platform.security.Caller;
import io.tutti.query.platform.Projection.Standing;
import io.tutti.query.platform.ProjectionKeeper.Progress;
import io.tutti.query.platform.ProjectionVersions.Versions;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How projections are, and building them anew. */
@RestController
@RequestMapping(path = "/api/v1/admin/projections", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Administration", description = "For those who run the installation")
class ProjectionsEndpoint {

    private final Projections projections;
    private final InstantSource clock = InstantSource.system();

    ProjectionsEndpoint(Projections projections) {
        this.projections = projections;
    }

    /**
     * A projection as this process sees it.
     *
     * @param version the one that is read
     * @param lagEvents events on this process's partitions that are not in it yet
     * @param standing what is wrong with the documents
     * @param rebuild the one that is being built; absent for none
     */
    record Shown(
            String name,
            String topic,
            int version,
            ProjectionState.Phase phase,
            long lagEvents,
            Standing standing,
            @Nullable Rebuild rebuild) {}

    /** Where a rebuild is. */
    enum Status {
        BUILDING,
        /** It is read now. */
        TAKEN_OVER
    }

    /**
     * A version that is built from the topic.
     *
     * @param done records of the topic that are in it, of {@code total}
     * @param perSecond since it was begun
     * @param left at that rate; absent while nothing can be said
     */
    record Rebuild(
            String projection,
            int version,
            Status status,
            @Nullable Instant since,
            @Nullable String begunBy,
            long done,
            long total,
            double perSecond,
            @Nullable Duration left) {}

    @GetMapping
    @Operation(
            summary = "List the projections",
            description =
                    "Each with the version that is read, how it follows its topic, and the version that is being built"
                            + " if there is one. Takes the role admin.")
    List<Shown> list(Caller caller) {
        AdminOnly.check(caller);
        return projections.all().stream()
                .map(keeper -> {
                    Versions versions = keeper.versions();
                    ProjectionState state = keeper.state();
                    return new Shown(
                            keeper.view().name(),
                            keeper.view().topic(),
                            versions.active(),
                            state.phase(),
                            state.lagEvents(),
                            state.standing(),
                            versions.building() == null ? null : rebuild(keeper, versions, versions.building()));
                })
                .toList();
    }

    @PostMapping("/{name}/rebuilds")
    @Operation(
            summary = "Build a projection anew from its topic",
            description =
                    "A new version is built beside the one that is read, which goes on; once it has caught up it takes"
                            + " over by itself. Its progress can be read at the Location. Takes the role admin.")
    ResponseEntity<Rebuild> begin(@PathVariable String name, Caller caller) {
        Versions begun = begun(name, caller);
        int version = begun.building() == null ? 0 : begun.building();
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/admin/projections/" + name + "/rebuilds/" + version))
                .body(rebuild(named(name), begun, version));
    }

    /** Begins a rebuild; whether Kafka is there does not matter yet. */
    Versions begun(String name, Caller caller) {
        AdminOnly.check(caller);
        return named(name)
                .rebuild(caller.subject())
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.CONFLICT, "rebuild-under-way", "A version of " + name + " is being built already."));
    }

    @GetMapping("/{name}/rebuilds/{version}")
    @Operation(
            summary = "Read how far a rebuild is",
            description = "Over all processes; any of them answers. Takes the role admin.")
    Rebuild progress(@PathVariable String name, @PathVariable int version, Caller caller) {
        AdminOnly.check(caller);
        ProjectionKeeper keeper = named(name);
        Versions versions = keeper.versions();
        if (versions.active() != version && (versions.building() == null || versions.building() != version)) {
            throw notFound("rebuild", name + " " + version);
        }
        return rebuild(keeper, versions, version);
    }

    @DeleteMapping("/{name}/rebuilds/{version}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Give up a rebuild", description = "What was built so far is removed. Takes the role admin.")
    void cancel(@PathVariable String name, @PathVariable int version, Caller caller) {
        AdminOnly.check(caller);
        if (!named(name).cancel(version)) {
            throw notFound("rebuild", name + " " + version);
        }
    }

    /** How far a version is; asks Kafka. */
    Rebuild rebuild(ProjectionKeeper keeper, Versions versions, int version) {
        Progress progress = keeper.progress(version);
        boolean over = versions.active() == version;
        Instant since = versions.since();
        Pace pace = new Pace(
                progress.done(), over || since == null ? Duration.ZERO : Duration.between(since, clock.instant()));
        return new Rebuild(
                keeper.view().name(),
                version,
                over ? Status.TAKEN_OVER : Status.BUILDING,
                since,
                versions.begunBy(),
                progress.done(),
                progress.total(),
                pace.perSecond(),
                pace.left(progress.total()));
    }

    ProjectionKeeper named(String name) {
        return projections.named(name).orElseThrow(() -> notFound("projection", name));
    }

    private static ProblemException notFound(String what, String which) {
        return new ProblemException(
                HttpStatus.NOT_FOUND, what + "-not-found", "There is no " + what + " " + which + ".");
    }
}
