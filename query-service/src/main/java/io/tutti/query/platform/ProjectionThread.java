package io.tutti.query.platform;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that keeps a projection up to date as long as the process runs, through every outage of its stores. */
final class ProjectionThread {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionThread.class);

    private static final Duration BACKOFF = Duration.ofSeconds(1);
    private static final Duration ENDING = Duration.ofSeconds(8);
    private static final Duration LEAVING = Duration.ofSeconds(5);

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Supplier<Optional<Uuid>> topicId;
    private final Projection projection;
    private final Positions positions;
    private final UnreadableRecords unreadable;
    private final ProjectionState state;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile @Nullable Consumer<byte[], byte[]> current;
    private volatile @Nullable Thread thread;

    ProjectionThread(
            Supplier<Consumer<byte[], byte[]>> consumers,
            Supplier<Optional<Uuid>> topicId,
            Projection projection,
            Positions positions,
            UnreadableRecords unreadable,
            ProjectionState state) {
        this.consumers = consumers;
        this.topicId = topicId;
        this.projection = projection;
        this.positions = positions;
        this.unreadable = unreadable;
        this.state = state;
    }

    void start() {
        thread = Thread.ofPlatform().daemon().name("tutti-" + projection.name()).start(this::run);
    }

    Projection projection() {
        return projection;
    }

    ProjectionState state() {
        return state;
    }

    /** Tells the thread to end, and does not wait for it. */
    void end() {
        stop.countDown();
        Consumer<byte[], byte[]> polling = current;
        if (polling != null) {
            polling.wakeup();
        }
    }

    /** Lets the current batch end, saves its positions and leaves the group. */
    void stop() {
        end();
        Thread running = thread;
        try {
            if (running != null) {
                boolean _ = running.join(ENDING);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isRunning() {
        Thread running = thread;
        return running != null && running.isAlive();
    }

    private void run() {
        try {
            while (!stopping()) {
                try {
                    follow();
                } catch (RuntimeException e) {
                    if (!stopping()) {
                        LOG.warn("Following {} again in {} ms", projection.name(), BACKOFF.toMillis(), e);
                        state.retrying(e);
                        rest();
                    }
                }
            }
            state.stopped();
        } catch (Error e) {
            LOG.error("Following {} ended by an error that should not be", projection.name(), e);
            state.died(e);
        }
    }

    private void follow() {
        projection.prepare();
        Consumer<byte[], byte[]> consumer = consumers.get();
        try {
            current = consumer;
            new Subscription(consumer, topicId, projection, positions, unreadable, state).run(this::stopping);
        } finally {
            current = null;
            consumer.close(CloseOptions.timeout(LEAVING));
        }
    }

    private boolean stopping() {
        return stop.getCount() == 0;
    }

    private void rest() {
        try {
            boolean _ = stop.await(BACKOFF.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
