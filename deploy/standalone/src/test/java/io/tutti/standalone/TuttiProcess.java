package io.tutti.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tutti.standalone.startup.WebPort;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tutti, or a service of it, in a JVM of its own, so that it can be killed. */
final class TuttiProcess implements AutoCloseable {

    private static final Duration START_WAIT = Duration.ofSeconds(90);
    private static final Duration STORY_WAIT = Duration.ofMinutes(5);
    private static final Duration STOP_WAIT = Duration.ofSeconds(30);

    /** Made by the first process that ends in order; starts with it take half the time. The JVM knows when it is stale. */
    private static final String[] CLASS_ARCHIVE = {
        "-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + ForkFolder.resolve("classes.jsa"), "-Xlog:disable"
    };

    private final Process process;
    private final Path console;
    private final int port;
    private final String ready;

    private TuttiProcess(Process process, Path console, int port, String ready) {
        this.process = process;
        this.console = console;
        this.port = port;
        this.ready = ready;
    }

    /** Starts the launcher and does not wait for it. */
    static TuttiProcess launch(Path data, int port, String... jvmFlags) throws IOException {
        return launch(data, port, List.of(), jvmFlags);
    }

    /** The same with options of the launcher, for example {@code --demo}. */
    static TuttiProcess launch(Path data, int port, List<String> options, String... jvmFlags) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--data", data.toString(), "--port", Integer.toString(port)));
        arguments.addAll(options);
        return launch(Standalone.class, arguments, port, "Tutti is ready", jvmFlags);
    }

    /**
     * Starts a program of Tutti and does not wait for it.
     *
     * @param ready what it prints once it is ready
     */
    static TuttiProcess launch(Class<?> main, List<String> arguments, int port, String ready, String... jvmFlags)
            throws IOException {
        Path console = Files.createTempFile("tutti", ".console");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of(CLASS_ARCHIVE));
        command.addAll(List.of(jvmFlags));
        command.addAll(List.of("-cp", classPath(), main.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(console.toFile())
                .start();
        return new TuttiProcess(process, console, port, ready);
    }

    /** As people run it: without the tests. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Starts Tutti on a free port and waits until it is ready. */
    static TuttiProcess start(Path data) throws IOException {
        TuttiProcess tutti = launch(data, WebPort.free(0));
        tutti.awaitReady();
        return tutti;
    }

    /** Starts Tutti on a free port, has the demo story told in an empty folder, and waits until every read shows it. */
    static TuttiProcess startWithDemoStory(Path data) throws IOException {
        TuttiProcess tutti = launch(data, WebPort.free(0), List.of("--demo"));
        tutti.awaitReady(STORY_WAIT);
        return tutti;
    }

    void awaitReady() {
        awaitReady(START_WAIT);
    }

    private void awaitReady(Duration atMost) {
        await().atMost(atMost)
                .failFast("ended before it was ready", () -> !process.isAlive())
                .until(() -> console().contains(ready));
    }

    String baseUrl() {
        return "http://localhost:" + port;
    }

    int port() {
        return port;
    }

    /** Port of one of its servers, as it prints it. */
    int portOf(String server) {
        Matcher line =
                Pattern.compile(Pattern.quote(server) + " ready on port (\\d+)").matcher(console());
        assertThat(line.find()).as("%s in:%n%s", server, console()).isTrue();
        return Integer.parseInt(line.group(1));
    }

    long pid() {
        return process.pid();
    }

    /** Everything that it printed so far. */
    String console() {
        try {
            return Files.readString(console);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it by SIGKILL, as a crash would; its PostgreSQL lives on. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends it by SIGTERM and gives the exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        return exitCode();
    }

    /** Waits for its own end. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(STOP_WAIT)) {
            throw new AssertionError("it does not end:\n" + console());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            exitCode();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
