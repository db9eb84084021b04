package io.tutti.standalone.servers;

import io.tutti.standalone.startup.StartupProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Ends the PostgreSQL that a killed Tutti left behind in its data folder. Whoever calls this owns the folder, so no
 * living Tutti uses that server; nothing but a PostgreSQL of exactly this folder is ever stopped.
 */
final class LeftoverPostgres {

    private static final Duration EXIT_WAIT = Duration.ofSeconds(30);
    private static final long LOOK_AGAIN_MILLIS = 20;

    private LeftoverPostgres() {}

    /**
     * @param cluster PostgreSQL's data directory
     * @param progress is told in one line what was found and done
     */
    static void stop(Path cluster, Consumer<String> progress) throws IOException, InterruptedException {
        Path pidFile = cluster.resolve("postmaster.pid");
        Optional<ProcessHandle> process = processNamedBy(pidFile);
        if (process.isPresent() && isPostgresOf(cluster, process.get())) {
            progress.accept("PostgreSQL of an earlier Tutti is still running (pid "
                    + process.get().pid() + "): stopping it");
            stop(process.get(), pidFile);
        }
        // What is left now names nothing, or a process that only got the same number later.
        Files.deleteIfExists(pidFile);
    }

    private static Optional<ProcessHandle> processNamedBy(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        String pid = lines.isEmpty() ? "" : lines.getFirst().strip();
        return pid.matches("[0-9]{1,10}") ? ProcessHandle.of(Long.parseLong(pid)) : Optional.empty();
    }

    private static boolean isPostgresOf(Path cluster, ProcessHandle process) throws IOException {
        if (!isRunning(process)) {
            return false;
        }
        Optional<String> command = process.info().command();
        if (command.isEmpty()) {
            throw problem(process, "may still be the PostgreSQL of " + cluster + " and cannot be looked at");
        }
        return Path.of(command.get()).endsWith("postgres") && worksIn(cluster, process);
    }

    /** A process that ended and that nobody collected, as happens in containers, still counts as alive for Java. */
    private static boolean isRunning(ProcessHandle process) throws IOException {
        Path stat = Path.of("/proc", Long.toString(process.pid()), "stat");
        try {
            return process.isAlive()
                    && !(Files.exists(stat) && Files.readString(stat).contains(") Z "));
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static boolean worksIn(Path cluster, ProcessHandle process) throws IOException {
        // PostgreSQL makes its data directory the current one; Linux shows that, other systems show the arguments.
        Path current = Path.of("/proc", Long.toString(process.pid()), "cwd");
        if (Files.isSymbolicLink(current)) {
            return Files.readSymbolicLink(current).equals(cluster.toRealPath());
        }
        return process.info().commandLine().orElse("").contains(cluster.toString());
    }

    private static void stop(ProcessHandle process, Path pidFile) throws IOException, InterruptedException {
        // SIGINT is PostgreSQL's fast shutdown: it waits for no client and loses nothing. Java itself sends only TERM
        // and
        // KILL.
        new ProcessBuilder("sh", "-c", "kill -INT \"$0\"", Long.toString(process.pid()))
                .start()
                .waitFor();
        long deadline = System.nanoTime() + EXIT_WAIT.toNanos();
        // Taking its file away is the last thing that PostgreSQL does.
        while (Files.exists(pidFile) && isRunning(process)) {
            if (System.nanoTime() > deadline) {
                throw problem(process, "is the PostgreSQL of an earlier Tutti and does not stop");
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    private static StartupProblem problem(ProcessHandle process, String what) {
        return new StartupProblem(
                StartupProblem.Kind.SERVER,
                "The process " + process.pid() + " " + what + ". Stop it (kill " + process.pid()
                        + ") and start Tutti again.");
    }
}
