package io.tutti.standalone.servers;

import io.tutti.standalone.startup.FreePort;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A durable PostgreSQL in a child process, listening on loopback only. Its programs are unpacked into its own folder,
 * so that no two users meet in a shared temporary one.
 */
public final class LocalPostgres implements AutoCloseable {

    /** Ample for a slow disk and for the recovery after a crash. */
    private static final Duration START_WAIT = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;

    private LocalPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts on what the folder holds, or makes a new database cluster.
     *
     * @param folder owned by this process alone, see {@link io.tutti.standalone.datafolder.DataFolder}
     * @param port 0 for a free one
     * @param progress is told in one line when the server of a killed process had to be stopped first
     */
    public static LocalPostgres start(Path folder, int port, Consumer<String> progress)
            throws IOException, InterruptedException {
        Path cluster = folder.resolve("cluster");
        Path complete = folder.resolve("initialised");
        Files.createDirectories(folder);
        LeftoverPostgres.stop(cluster, progress);
        if (!Files.exists(complete)) {
            // Never ran, so it holds no data: at most the remains of an interrupted initialisation.
            delete(cluster);
        }
        Path programs = folder.resolve("programs");
        // The library also tidies its default folder below /tmp, which is not ours alone.
        System.setProperty("ot.epg.working-dir", programs.toString());
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(programs.toFile())
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_WAIT)
                .setPort(FreePort.or(port))
                .setLocaleConfig("locale", "C")
                // The library's defaults are for throw-away data.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("jit", "off")
                .start();
        if (!Files.exists(complete)) {
            Files.createFile(complete);
        }
        return new LocalPostgres(server);
    }

    /** TCP port on 127.0.0.1. */
    public int port() {
        return server.getPort();
    }

    /** JDBC address of the database; its user is {@link #username()}, without a password. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/postgres";
    }

    public String username() {
        return "postgres";
    }

    /** Stops the server at once, without loss; connections are cut. Closing twice is harmless. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path directory, java.io.@org.jspecify.annotations.Nullable IOException failure) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
