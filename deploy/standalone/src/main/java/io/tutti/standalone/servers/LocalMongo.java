package io.tutti.standalone.servers;

import de.bwaldvogel.mongo.MongoServer;
import io.tutti.standalone.startup.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** A server that speaks MongoDB's protocol, in this process and on loopback only, with its documents in one file. */
public final class LocalMongo implements AutoCloseable {

    private final MongoServer server;
    private final int port;
    private final AtomicBoolean closed = new AtomicBoolean();

    private LocalMongo(MongoServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts on what the folder holds, or empty. A file that a crash left unreadable is put aside: it holds read models
     * together with the positions up to which they are read, so that all of it is rebuilt from the events.
     *
     * @param folder owned by this process alone
     * @param port 0 for a free one
     * @param progress is told in one line when the file had to be put aside
     */
    public static LocalMongo start(Path folder, int port, Consumer<String> progress) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("documents.mv");
        MongoServer server = new MongoServer(new WholeCommits(open(file, progress)));
        try {
            server.bind("127.0.0.1", FreePort.or(port));
            return new LocalMongo(server, server.getLocalAddress().getPort());
        } catch (RuntimeException e) {
            server.shutdownNow();
            throw e;
        }
    }

    private static MVStore open(Path file, Consumer<String> progress) throws IOException {
        try {
            return open(file);
        } catch (MVStoreException e) {
            Path aside = file.resolveSibling("documents.damaged.mv");
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            progress.accept("The read models were damaged by a crash; they are rebuilt from the events (old file: "
                    + aside.getFileName() + ")");
            return open(file);
        }
    }

    private static MVStore open(Path file) {
        return new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .open();
    }

    /** TCP port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Connection string with the database {@code tutti}. */
    public String uri() {
        return "mongodb://127.0.0.1:" + port + "/tutti";
    }

    /** Stops the server and writes its file; connections are cut. Closing twice is harmless. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            server.shutdownNow();
        }
    }
}
