package io.tutti.command.pursuit.importpursuits;

import io.tutti.command.platform.background.BackgroundWorker;
import io.tutti.command.pursuit.importpursuits.ImportWork.Decided;
import io.tutti.command.pursuit.importpursuits.ImportWork.Due;
import io.tutti.platform.idempotency.IdempotencyKey;
import io.tutti.platform.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Decides the rows of imports in the background, some at a time, together with the workers of all other processes. All
 * that it knows is in the database, so it goes on wherever any worker stopped.
 */
@Component
@EnableConfigurationProperties(ImportProperties.class)
class ImportWorker extends BackgroundWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final int ROWS_AT_ONCE = 100;
    private static final Duration FORGET_EVERY = Duration.ofHours(1);

    private final ImportWork work;
    private final ImportStore imports;
    private final PursuitRows rows;
    private final ImportProperties properties;
    private Instant forgotten = Instant.EPOCH;

    ImportWorker(ImportWork work, ImportStore imports, PursuitRows rows, ImportProperties properties) {
        super("imports");
        this.work = work;
        this.imports = imports;
        this.rows = rows;
        this.properties = properties;
    }

    /** A store that is away is looked for again. */
    @Override
    protected boolean workedOn() throws InterruptedException {
        try {
            if (forgotten.isBefore(Instant.now().minus(FORGET_EVERY))) {
                forgotten = Instant.now();
                imports.forget(forgotten.minus(properties.keptFor()));
            }
            boolean any = false;
            // A pool has no thread before it has a task, so that looking costs nothing.
            try (ExecutorService deciders = Executors.newFixedThreadPool(properties.parallel())) {
                for (StoredImport open : work.open()) {
                    any |= isRunning() && step(open, deciders);
                }
            }
            return any;
        } catch (RuntimeException e) {
            LOG.warn("Imports wait: {}", e.toString());
            return false;
        }
    }

    private boolean step(StoredImport open, ExecutorService deciders) throws InterruptedException {
        UUID claim = UUID.randomUUID();
        List<Due> due = work.claim(open, claim, properties.lease(), ROWS_AT_ONCE);
        if (due.isEmpty()) {
            work.finish(open);
            return false;
        }
        List<Callable<Decided>> tasks = due.stream()
                .<Callable<Decided>>map(row -> () -> new Decided(row.position(), decide(open, row)))
                .toList();
        List<Decided> decided = new ArrayList<>();
        boolean storeAway = false;
        for (Future<Decided> result : deciders.invokeAll(tasks)) {
            try {
                decided.add(result.get());
            } catch (ExecutionException later) {
                storeAway = true; // not decided: the row stays due
            }
        }
        work.note(open, claim, decided);
        work.finish(open);
        return !storeAway;
    }

    private Verdict decide(StoredImport open, Due row) {
        try {
            var defaults = open.corrections().inForce();
            return open.state() == ImportState.CHECKING
                    ? rows.ask(row.pursuit(), open.caller(), defaults)
                    : rows.run(row.pursuit(), open.caller(), defaults, keyOf(open, row), row.planned());
        } catch (ProblemException e) {
            if (e.getStatusCode().is5xxServerError()) {
                throw e; // passes; the row waits
            }
            LOG.warn("A row of import {} is refused: {}", open.id(), e.getMessage());
            return Verdict.failed();
        } catch (RuntimeException e) {
            LOG.error("A row of import {} failed unexpectedly", open.id(), e);
            return Verdict.failed();
        }
    }

    private static IdempotencyKey keyOf(StoredImport open, Due row) {
        return IdempotencyKey.of("import " + open.id() + " " + open.review() + " " + row.position());
    }
}
