package io.tutti.command.pursuit.importpursuits;

import io.tutti.command.platform.dispatch.CommandRequest;
import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.importpursuits.ImportStore.Count;
import io.tutti.command.pursuit.importpursuits.ImportStore.Positioned;
import io.tutti.command.pursuit.importpursuits.table.Corrections;
import io.tutti.command.pursuit.importpursuits.table.Table;
import io.tutti.platform.idempotency.IdempotencyKey;
import io.tutti.platform.problem.ProblemException;
import io.tutti.platform.security.Caller;
import io.tutti.platform.security.Role;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** What people do with imports. An import is visible to who made it and to admins. */
@Service
class Imports {

    /** A file of 20 MiB takes about 150 MiB of memory while it is read. */
    private static final int READ_AT_ONCE = 2;

    private static final Duration BUSY_RETRY = Duration.ofSeconds(3);
    private static final Duration WAIT_FOR_REVIEW = Duration.ofSeconds(2);
    private static final Duration SPEED_OVER = Duration.ofSeconds(10);
    private static final int FIRST_PROBLEMS = 20;
    private static final List<Outcome> PROBLEMS = List.of(Outcome.REFUSED, Outcome.SKIPPED);

    private final ImportStore store;
    private final ImportWorker worker;
    private final Semaphore readers = new Semaphore(READ_AT_ONCE);

    Imports(ImportStore store, ImportWorker worker) {
        this.store = store;
        this.worker = worker;
    }

    ImportView make(InputStream content, CommandRequest request) {
        Caller caller = request.caller();
        RuleBroken.check(new ImportsAreMadeByLeads(Actor.of(caller)));
        UUID id = request.newId("import");
        reading(() -> {
            byte[] file = bytes(content);
            UUID fingerprint = IdempotencyKey.fingerprint(new String(file, StandardCharsets.ISO_8859_1));
            Optional<StoredImport> earlier = store.find(id);
            if (earlier.isEmpty()) {
                store.create(id, caller, fingerprint, file, Table.read(file, Corrections.NONE), request.receivedAt());
                earlier = store.find(id);
            }
            if (!earlier.orElseThrow().content().equals(fingerprint)) {
                throw new ProblemException(
                        HttpStatus.CONFLICT,
                        "idempotency-key-names-one-request",
                        "This Idempotency-Key was used before for another file. Use a new key for a new import.");
            }
            return id;
        });
        return reviewed(id, caller);
    }

    private static byte[] bytes(InputStream content) {
        try {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "malformed-body", "The body did not arrive whole.");
        }
    }

    /** Few files at once, since each takes much memory. */
    private <T> T reading(Supplier<T> reading) {
        if (!readers.tryAcquire()) {
            throw new ProblemException(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "imports-are-read-one-after-another",
                            "Other files are being read right now. Nothing was stored; try again.")
                    .retryAfter(BUSY_RETRY);
        }
        try {
            return reading.get();
        } finally {
            readers.release();
        }
    }

    ImportView see(UUID id, Caller caller) {
        return view(visible(id, caller));
    }

    ImportView correct(UUID id, Corrections corrections, Caller caller) {
        StoredImport found = visible(id, caller);
        RuleBroken.check(
                new ImportsAreMadeByLeads(Actor.of(caller)), new ImportsAreCorrectedWhileTheyRest(found.state()));
        Corrections all = corrections.over(found.corrections());
        reading(() -> {
            if (!store.correct(id, caller, all, Table.read(store.fileOf(id), all))) {
                RuleBroken.check(new ImportsAreCorrectedWhileTheyRest(ImportState.RUNNING)); // begun meanwhile
            }
            return id;
        });
        return reviewed(id, caller);
    }

    ImportView run(UUID id, Caller caller) {
        StoredImport found = visible(id, caller);
        RuleBroken.check(new ImportsAreMadeByLeads(Actor.of(caller)), new ImportsRunAfterTheirReview(found.state()));
        store.move(id, caller, ImportState.RUNNING, List.of(ImportState.READY_FOR_REVIEW));
        worker.nudge();
        return see(id, caller);
    }

    ImportView cancel(UUID id, Caller caller) {
        RuleBroken.check(
                new ImportsAreCancelledBeforeTheyAreDone(visible(id, caller).state()));
        store.move(
                id,
                caller,
                ImportState.CANCELLED,
                List.of(ImportState.CHECKING, ImportState.READY_FOR_REVIEW, ImportState.RUNNING));
        return see(id, caller);
    }

    ImportView.Page rows(UUID id, @Nullable String outcome, int cursor, int limit, Caller caller) {
        visible(id, caller);
        List<Outcome> outcomes = outcome == null ? List.of(Outcome.values()) : List.of(outcomeOf(outcome));
        List<Positioned> page = store.rows(id, outcomes, cursor, limit + 1);
        boolean more = page.size() > limit;
        return new ImportView.Page(
                page.stream().limit(limit).map(Positioned::row).toList(),
                more ? page.get(limit - 1).position() : null);
    }

    private static Outcome outcomeOf(String text) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.BAD_REQUEST,
                        "malformed-parameter",
                        "\"outcome\" is one of " + Arrays.toString(Outcome.values()) + "."));
    }

    private StoredImport visible(UUID id, Caller caller) {
        return store.find(id)
                .filter(found -> found.madeBy().equals(caller.subject()) || caller.hasAny(Role.ADMIN))
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "import-not-found",
                        "There is no import of yours with this id. Upload a file with POST /api/v1/imports."));
    }

    /** Small files are checked within the answer; others show how far they are. */
    private ImportView reviewed(UUID id, Caller caller) {
        worker.nudge();
        Instant until = Instant.now().plus(WAIT_FOR_REVIEW);
        StoredImport found = visible(id, caller);
        while (found.state() == ImportState.CHECKING && Instant.now().isBefore(until)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            found = visible(id, caller);
        }
        return view(found);
    }

    private ImportView view(StoredImport found) {
        List<Count> counts = store.counts(found, SPEED_OVER);
        Map<Outcome, Integer> rows = new EnumMap<>(Outcome.class);
        counts.forEach(count -> rows.put(count.outcome(), count.rows()));
        return new ImportView(
                found.id(),
                found.state(),
                found.madeAt(),
                found.form(),
                found.corrections().inForce(),
                rows,
                progress(found, counts),
                store.rows(found.id(), PROBLEMS, -1, FIRST_PROBLEMS).stream()
                        .map(Positioned::row)
                        .toList());
    }

    private static ImportView.Progress progress(StoredImport found, List<Count> counts) {
        List<Outcome> due = found.state().due();
        int left = counts.stream()
                .filter(count -> due.contains(count.outcome()))
                .mapToInt(Count::rows)
                .sum();
        int lately = due.isEmpty() ? 0 : counts.stream().mapToInt(Count::lately).sum();
        long millis =
                Math.clamp(Duration.between(found.dueSince(), Instant.now()).toMillis(), 1, SPEED_OVER.toMillis());
        double perMilli = (double) lately / millis;
        return new ImportView.Progress(
                found.dueRows() - left,
                found.dueRows(),
                Math.round(perMilli * TimeUnit.SECONDS.toMillis(1)),
                lately == 0 || due.isEmpty() ? null : (long) Math.ceil(left / perMilli / TimeUnit.SECONDS.toMillis(1)));
    }
}
