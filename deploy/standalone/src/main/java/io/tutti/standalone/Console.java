package io.tutti.standalone;

import io.tutti.standalone.demo.DemoStory;
import io.tutti.standalone.startup.Options;
import io.tutti.standalone.startup.StartupProblem;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Tutti as people see it in a terminal: a few lines that say what happens, nothing else. */
final class Console {

    private static final int FAILED = 1;

    private final long begin = System.nanoTime();
    private final PrintStream out;
    private final PrintStream err;
    private volatile boolean stopping;
    private final CompletableFuture<Standalone> running = new CompletableFuture<>();

    private Console(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    static void run(String... args) {
        int exitCode = new Console(System.out, System.err).start(args);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    private int start(String... args) {
        try {
            Options options = Options.parse(args);
            if (options.help()) {
                out.print(Options.USAGE);
                return 0;
            }
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
            return start(options);
        } catch (StartupProblem e) {
            err.println(e.getMessage());
            return e.kind().exitCode();
        }
    }

    private int start(Options options) {
        try {
            out.println("Tutti is starting.");
            Standalone tutti = Standalone.start(options, line -> out.println("  " + line), storyProgress());
            out.println(new Welcome(tutti.baseUrl(), tutti.logFile(), sinceStart(), options.demo()).text());
            running.complete(tutti);
            return 0;
        } catch (RuntimeException | Error e) {
            int exitCode = tell(e, options);
            running.completeExceptionally(e); // last: when the process is being stopped, this is what it waits for
            return exitCode;
        }
    }

    private int tell(Throwable e, Options options) {
        if (e instanceof StartupProblem problem && problem.kind() != StartupProblem.Kind.SERVER) {
            err.println(problem.getMessage());
            return problem.kind().exitCode();
        }
        err.println("Tutti could not start: " + (e instanceof StartupProblem ? e.getMessage() : rootOf(e)));
        err.println("The log says more: " + Standalone.logFile(options.data().toAbsolutePath()));
        return e instanceof StartupProblem problem ? problem.kind().exitCode() : FAILED;
    }

    @SuppressWarnings("SystemConsoleNull") // one check says that it never is null, another wants it looked at
    private static boolean isTerminal() {
        java.io.Console console = System.console();
        return console != null && console.isTerminal();
    }

    private DemoStory.Progress storyProgress() {
        DemoStory.Progress shown = isTerminal() ? new StoryBar(out) : new StoryLines(line -> out.println("  " + line));
        return (month, share) -> {
            if (stopping) {
                out.println(); // the bar, and what the terminal made of Ctrl-C, end here
                throw new StartupProblem(
                        StartupProblem.Kind.DEMO_STORY,
                        "The demo story was interrupted. ./run --demo goes on with it.");
            }
            shown.at(month, share);
        };
    }

    /** Waits for a start that is under way: what is half started cannot be stopped in order. A story is left off. */
    private void stop() {
        stopping = true;
        try {
            Standalone tutti = running.get();
            out.println("Stopping: requests under way are answered first.");
            tutti.close();
            out.println("Stopped. All data is kept.");
        } catch (ExecutionException e) {
            // The start failed, said so, and left nothing running.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String sinceStart() {
        return String.format(
                Locale.ROOT,
                "%.1f s",
                Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0);
    }

    private static String rootOf(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
