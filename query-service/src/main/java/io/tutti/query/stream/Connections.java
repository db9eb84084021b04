package io.tutti.query.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.tutti.platform.problem.ProblemException;
import io.tutti.query.stream.Connection.Outlet;
import io.tutti.query.stream.Connection.Request;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;

/** All clients of this process that are told of changes: so many at most, each with a virtual thread. */
final class Connections implements SmartLifecycle, MeterBinder {

    static final int MAX = 1_000;
    static final int MAX_PER_CALLER = 20;

    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final Ring ring;
    private final Backlog backlog;
    private final Visible visible;
    private final InstantSource clock;
    private final Map<String, Integer> byCaller = new HashMap<>();
    private int open;
    private volatile boolean running;

    Connections(Ring ring, Backlog backlog, Visible visible, InstantSource clock) {
        this.ring = ring;
        this.backlog = backlog;
        this.visible = visible;
        this.clock = clock;
    }

    /**
     * Takes a place; {@link #leave} gives it back.
     *
     * @throws ProblemException 429 when the caller has as many as one may have, 503 when there is none left
     */
    synchronized void enter(String caller) {
        if (byCaller.getOrDefault(caller, 0) >= MAX_PER_CALLER) {
            throw new ProblemException(
                            HttpStatus.TOO_MANY_REQUESTS,
                            "too-many-streams",
                            "You have " + MAX_PER_CALLER + " streams open. Close one before you open another.")
                    .retryAfter(RETRY);
        }
        if (!running || open >= MAX) {
            throw new ProblemException(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "no-stream-left",
                            "This process cannot serve another stream now; try again.")
                    .retryAfter(RETRY);
        }
        byCaller.merge(caller, 1, Integer::sum);
        open++;
    }

    synchronized void leave(String caller) {
        byCaller.computeIfPresent(caller, (name, count) -> count == 1 ? null : count - 1);
        open--;
    }

    synchronized int open() {
        return open;
    }

    /**
     * Tells a client of changes, in a thread of its own.
     *
     * @param gone whether the client is known to be gone
     * @param after done at the end, whatever ended it
     */
    void serve(Request request, Outlet outlet, BooleanSupplier gone, Runnable after) {
        Connection connection =
                new Connection(ring, backlog, visible, clock, request, outlet, () -> !running || gone.getAsBoolean());
        Thread.ofVirtual().name("tutti-stream").start(() -> {
            try {
                connection.run();
            } catch (IOException e) {
                LOG.debug("A client left its stream", e);
            } catch (KafkaException e) {
                LOG.info("A stream ended because the topic cannot be read: {}", e.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                LOG.error("A stream ended by a failure that should not be", e);
            } finally {
                after.run();
            }
        });
    }

    @Override
    public void start() {
        ring.hurry(false);
        running = true;
    }

    /** Ends all; the server waits for them afterwards, as for any request. */
    @Override
    public void stop() {
        running = false;
        ring.hurry(true);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("tutti.stream.connections", this, Connections::open)
                .description("Clients of this process that are told of changes")
                .register(registry);
    }
}
