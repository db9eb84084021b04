package io.tutti.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder below target for what tests share, apart for each of the JVMs in which they run at the same time. */
final class ForkFolder {

    private static final Path FOLDER = Path.of("target", System.getProperty("tutti.fork", "fork-1"));

    private ForkFolder() {}

    static Path resolve(String name) {
        try {
            return Files.createDirectories(FOLDER).resolve(name).toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
