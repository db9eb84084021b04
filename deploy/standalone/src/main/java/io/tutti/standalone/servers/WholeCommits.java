package io.tutti.standalone.servers;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to the file between requests only. A store that commits by itself takes one collection after the other while
 * requests go on: after a crash, positions could then be further than the documents that they speak of, and events would
 * be missing for good. So what a crash leaves is one moment of all collections.
 */
final class WholeCommits extends H2Backend {

    private static final Logger LOG = LoggerFactory.getLogger(WholeCommits.class);

    private static final Duration EVERY = Duration.ofMillis(500);
    private static final Duration COMPACT_EVERY = Duration.ofMinutes(1);

    /** While so much waits to be written, whoever added to it writes first. */
    private static final int UNSAVED_BYTES = 16 << 20;

    private static final int FILL_PERCENT = 60;
    private static final int COMPACTED_BYTES = 4 << 20;

    private final MVStore store;

    /** Requests share it; a commit has it alone. Fair, so that neither waits for ever. */
    private final ReadWriteLock requests = new ReentrantReadWriteLock(true);

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("documents-commit").factory());

    /** Takes over a store that was opened with auto-commit disabled. */
    WholeCommits(MVStore store) {
        super(store);
        this.store = store;
        repeat(store::commit, EVERY);
        // The store leaves this, too, to whoever disabled its auto-commit.
        repeat(() -> store.compact(FILL_PERCENT, COMPACTED_BYTES), COMPACT_EVERY);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new QuickIndexes(name, getMvStore(), getCursorRegistry());
    }

    private void repeat(Runnable work, Duration every) {
        ScheduledFuture<?> _ = clock.scheduleWithFixedDelay(
                () -> alone(work), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        return request(() -> super.handleMessage(message));
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return request(() -> super.handleQuery(query));
    }

    private <T> T request(Supplier<T> handling) {
        T answer = holding(requests.readLock(), handling);
        if (store.getUnsavedMemory() > UNSAVED_BYTES) {
            alone(store::commit);
        }
        return answer;
    }

    private void alone(Runnable work) {
        try {
            holding(requests.writeLock(), () -> {
                work.run();
                return true;
            });
        } catch (RuntimeException e) {
            LOG.warn("The documents could not be written", e);
        }
    }

    private static <T> T holding(Lock lock, Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        alone(super::close);
    }
}
