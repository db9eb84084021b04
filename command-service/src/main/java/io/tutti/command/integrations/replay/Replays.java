package io.tutti.command.integrations.replay;

import io.tutti.command.integrations.replay.ReplaysEndpoint.Wanted;
import io.tutti.command.integrations.replay.StoredReplay.State;
import io.tutti.command.platform.dispatch.CommandRequest;
import io.tutti.command.platform.lookup.PursuitTeams;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.idempotency.IdempotencyKey;
import io.tutti.platform.problem.ProblemException;
import io.tutti.platform.security.Caller;
import io.tutti.platform.security.Role;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** What integrators do with replays. A replay is visible to whoever asked for it and to administrators. */
@Service
class Replays {

    private static final int OF_ONE_CALLER = 5;
    private static final int OF_ALL = 20;

    private final ReplayStore store;
    private final ReplayWorker worker;
    private final PursuitTeams teams;

    Replays(ReplayStore store, ReplayWorker worker, PursuitTeams teams) {
        this.store = store;
        this.worker = worker;
        this.teams = teams;
    }

    StoredReplay ask(Wanted wanted, CommandRequest request) {
        Caller caller = integrator(request.caller());
        UUID id = request.newId("replay");
        UUID content = IdempotencyKey.fingerprint(
                wanted.pursuit() + " " + wanted.recordedFrom() + " " + wanted.recordedUntil());
        StoredReplay replay = store.find(id).orElseGet(() -> made(id, content, wanted, caller, request.receivedAt()));
        if (!replay.content().equals(content)) {
            throw new ProblemException(
                    HttpStatus.CONFLICT,
                    "idempotency-key-names-one-request",
                    "This Idempotency-Key was used before for another replay. Use a new key for a new one.");
        }
        return replay;
    }

    private StoredReplay made(UUID id, UUID content, Wanted wanted, Caller caller, Instant now) {
        PursuitId pursuit = wanted.pursuit();
        if (pursuit != null
                && teams.of(pursuit).filter(team -> team.isVisibleTo(caller)).isEmpty()) {
            throw new ProblemException(
                    HttpStatus.NOT_FOUND, "pursuit-not-found", "There is no pursuit " + pursuit + ".");
        }
        Instant from = kept(wanted.recordedFrom());
        Instant until = kept(wanted.recordedUntil() == null && from != null ? now : wanted.recordedUntil());
        if (pursuit == null && from == null) {
            throw malformed("Name a pursuit, or recordedFrom, or both.");
        }
        if (until != null && (until.isAfter(now) || (from != null && !from.isBefore(until)))) {
            throw malformed("recordedFrom lies before recordedUntil, and that not after now, " + now + ".");
        }
        StoredReplay replay = new StoredReplay(
                id, caller, now, content, pursuit, from, until, State.WAITING, null, null, 0, null, null, null, null);
        if (!store.create(replay, OF_ONE_CALLER, OF_ALL)) {
            throw new ProblemException(
                    HttpStatus.CONFLICT,
                    "replays-are-limited",
                    "There are " + OF_ONE_CALLER + " replays of yours already, or " + OF_ALL
                            + " in all. Give up what you do not need any more.");
        }
        worker.nudge();
        return store.find(id).orElse(replay);
    }

    /** What a database keeps of an instant. */
    private static @Nullable Instant kept(@Nullable Instant given) {
        return given == null ? null : given.truncatedTo(ChronoUnit.MICROS);
    }

    private static ProblemException malformed(String detail) {
        return new ProblemException(HttpStatus.BAD_REQUEST, "replay-is-of-a-pursuit-or-a-time", detail);
    }

    StoredReplay see(UUID id, Caller caller) {
        return store.find(id)
                .filter(replay ->
                        replay.caller().subject().equals(integrator(caller).subject()) || caller.hasAny(Role.ADMIN))
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "replay-not-found",
                        "There is no replay " + id + " of yours, or it has expired."));
    }

    List<StoredReplay> list(Caller caller) {
        return store.all(integrator(caller).hasAny(Role.ADMIN) ? null : caller.subject());
    }

    void giveUp(UUID id, Caller caller) {
        store.giveUp(see(id, caller).id());
        worker.nudge();
    }

    private static Caller integrator(Caller caller) {
        if (!caller.hasAny(Role.INTEGRATOR, Role.ADMIN)) {
            throw new ProblemException(
                    HttpStatus.FORBIDDEN, "replays-are-for-integrators", "Replays take the role integrator or admin.");
        }
        return caller;
    }
}
