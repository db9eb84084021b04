package io.tutti.standalone.datafolder;

import io.tutti.standalone.startup.StartupProblem;
import io.tutti.standalone.startup.StartupProblem.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A data folder that this process alone owns until it closes it: checked, locked, and of the format that this Tutti
 * writes.
 */
public final class DataFolder implements AutoCloseable {

    /** Format of the folder's content; raised when a newer Tutti could not read what an older one left, or the reverse. */
    static final String FORMAT = "1";

    static final String LOCK = "tutti.lock";
    static final String VERSION = "version";

    /** PostgreSQL's starter passes the path through a shell, and Kafka splits its folders at commas. */
    private static final Pattern HARD_CHARACTERS = Pattern.compile("[,\"'$`\\\\\\p{Cntrl}]");

    private final Path path;
    private final boolean fresh;
    private final FileChannel lock;

    private DataFolder(Path path, boolean fresh, FileChannel lock) {
        this.path = path;
        this.fresh = fresh;
        this.lock = lock;
    }

    /**
     * Takes a folder, making it when absent.
     *
     * @throws StartupProblem with the reason and the cure when the folder cannot be used
     */
    public static DataFolder open(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            Path real = usable(path);
            boolean fresh = !Files.exists(real.resolve(VERSION));
            if (fresh && hasForeignContent(real)) {
                throw unusable(path, "is not empty and holds no data of Tutti. Choose a new or empty folder");
            }
            FileChannel lock = lock(real);
            try {
                checkVersion(real, fresh);
                return new DataFolder(real, fresh, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw unusable(path, "cannot be written (" + reason(e) + "). Choose another folder", e);
        }
    }

    private static Path usable(Path path) throws IOException {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw unusable(path, "is a file, not a folder. Choose a folder");
        }
        if (HARD_CHARACTERS.matcher(path.toString()).find()) {
            throw unusable(path, "has a comma, a quote or another special character in its name. Choose another name");
        }
        if (!Files.exists(path)) {
            Files.createDirectories(path);
            PrivateFiles.onlyForOwner(path);
        }
        if (!Files.isWritable(path)) {
            throw unusable(
                    path,
                    "cannot be written by user " + System.getProperty("user.name")
                            + ". Choose another folder or change its permissions");
        }
        return path.toRealPath();
    }

    private static boolean hasForeignContent(Path path) throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            // The lock and a draft alone are what a Tutti leaves that was stopped in its first instant.
            return entries.anyMatch(entry -> !entry.getFileName().toString().startsWith(LOCK));
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel = FileChannel.open(
                path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw inUse(path, Files.readString(path.resolve(LOCK)).strip());
            }
            channel.truncate(0);
            String pid = ProcessHandle.current().pid() + "\n";
            channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
            return channel;
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw inUse(path, Long.toString(ProcessHandle.current().pid()));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static void checkVersion(Path path, boolean fresh) throws IOException {
        Path file = path.resolve(VERSION);
        if (fresh) {
            Path draft = Files.writeString(path.resolve(LOCK + ".new"), FORMAT + "\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        String found = Files.readString(file).strip();
        if (!found.equals(FORMAT)) {
            throw new StartupProblem(
                    Kind.DATA_FOLDER_VERSION,
                    "The data in " + path + " has format " + found + ", and this Tutti reads format " + FORMAT
                            + ". Start it with the Tutti that wrote it, or choose another folder with --data DIR.");
        }
    }

    /** Absolute path, symbolic links resolved. */
    public Path path() {
        return path;
    }

    /** A folder inside this one; whoever asks makes it. */
    public Path resolve(String name) {
        return path.resolve(name);
    }

    /** Whether the folder held no data when it was opened. */
    public boolean fresh() {
        return fresh;
    }

    /** Lets the next Tutti have the folder. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static StartupProblem inUse(Path path, String pid) {
        return new StartupProblem(
                Kind.DATA_FOLDER_IN_USE,
                "Another Tutti (pid " + pid + ") is using " + path
                        + ". Stop it first, or start with another folder: ./run --data DIR --port N");
    }

    private static StartupProblem unusable(Path path, String reason) {
        return new StartupProblem(Kind.DATA_FOLDER, "The data folder " + path + " " + reason + " with --data DIR.");
    }

    private static StartupProblem unusable(Path path, String reason, Throwable cause) {
        return new StartupProblem(
                Kind.DATA_FOLDER, "The data folder " + path + " " + reason + " with --data DIR.", cause);
    }

    private static String reason(IOException e) {
        return e instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
