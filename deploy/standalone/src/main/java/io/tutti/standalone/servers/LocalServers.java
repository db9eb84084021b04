package io.tutti.standalone.servers;

import io.tutti.standalone.startup.StartupProblem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The three servers that Tutti works on.
 *
 * @param postgres the event store's
 * @param kafka the broker
 * @param mongo the read models' store
 */
public record LocalServers(LocalPostgres postgres, LocalKafka kafka, LocalMongo mongo) implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LocalServers.class);

    /**
     * Starts all three at the same time on free ports, each in its own folder below the given one.
     *
     * @param progress is told in one line of every server that is ready; called from several threads
     * @throws StartupProblem of kind SERVER when one cannot start; then none is left running
     */
    public static LocalServers start(Path folder, Consumer<String> progress) throws InterruptedException {
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("start-", 1).factory())) {
            Future<LocalPostgres> postgres = threads.submit(timed(
                    "PostgreSQL",
                    () -> LocalPostgres.start(folder.resolve("postgresql"), 0, progress),
                    LocalPostgres::port,
                    progress));
            Future<LocalKafka> kafka = threads.submit(
                    timed("Kafka", () -> LocalKafka.start(folder.resolve("kafka"), 0), LocalKafka::port, progress));
            Future<LocalMongo> mongo = threads.submit(timed(
                    "MongoDB-compatible server",
                    () -> LocalMongo.start(folder.resolve("mongodb"), 0, progress),
                    LocalMongo::port,
                    progress));
            try {
                return new LocalServers(postgres.get(), kafka.get(), mongo.get());
            } catch (ExecutionException e) {
                closeStarted(kafka);
                closeStarted(mongo);
                closeStarted(postgres);
                throw failure(Objects.requireNonNull(e.getCause()));
            }
        }
    }

    private static <S> Callable<S> timed(
            String name, Callable<S> start, ToIntFunction<S> port, Consumer<String> progress) {
        return () -> {
            long begin = System.nanoTime();
            try {
                S server = start.call();
                double seconds = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
                progress.accept(String.format(
                        Locale.ROOT, "%s ready on port %d (%.1f s)", name, port.applyAsInt(server), seconds));
                return server;
            } catch (StartupProblem e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(name + " did not start: " + e.getMessage(), e);
            }
        };
    }

    private static StartupProblem failure(Throwable cause) {
        return cause instanceof StartupProblem problem
                ? problem
                : new StartupProblem(StartupProblem.Kind.SERVER, String.valueOf(cause.getMessage()), cause);
    }

    private static void closeStarted(Future<? extends AutoCloseable> server) throws InterruptedException {
        try {
            closeQuietly(server.get());
        } catch (ExecutionException e) {
            LOG.debug("Nothing to stop: it did not start", e);
        }
    }

    /** Stops all three, the broker first and the event store last. */
    @Override
    public void close() {
        closeQuietly(kafka);
        closeQuietly(mongo);
        closeQuietly(postgres);
    }

    /** One that does not stop must not keep the others running. */
    private static void closeQuietly(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) {
            LOG.error("{} did not stop cleanly", server.getClass().getSimpleName(), e);
        }
    }
}
