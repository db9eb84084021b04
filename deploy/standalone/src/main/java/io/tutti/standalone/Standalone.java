package io.tutti.standalone;

import io.tutti.standalone.datafolder.DataFolder;
import io.tutti.standalone.demo.DemoStory;
import io.tutti.standalone.servers.LocalServers;
import io.tutti.standalone.startup.Options;
import io.tutti.standalone.startup.StartupProblem;
import io.tutti.standalone.startup.WebPort;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A running Tutti: both services, their stores, the broker and the identity provider, in this process. Tests and
 * benchmarks start it by {@link #start}, people by {@code ./run}.
 */
public final class Standalone implements AutoCloseable {

    private final DataFolder data;
    private final String baseUrl;
    private final ServersInitializer servers;
    private final ConfigurableApplicationContext context;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Standalone(
            DataFolder data, String baseUrl, ServersInitializer servers, ConfigurableApplicationContext context) {
        this.data = data;
        this.baseUrl = baseUrl;
        this.servers = servers;
        this.context = context;
    }

    /** Starts Tutti, says how it goes, and ends with the process. */
    static void main(String[] args) {
        Console.run(args);
    }

    /**
     * Starts everything and returns when it answers.
     *
     * @param progress is told line by line what happens; called from several threads
     * @throws StartupProblem when something expected stands in the way; then nothing is left running
     */
    public static Standalone start(Options options, Consumer<String> progress) {
        return start(options, progress, new StoryLines(progress));
    }

    /** The same, and tells of the demo story's progress apart from the rest. */
    static Standalone start(Options options, Consumer<String> progress, DemoStory.Progress storyProgress) {
        // First of all, so that a busy port leaves no trace in the data folder.
        int port = WebPort.free(options.port());
        DataFolder data = DataFolder.open(options.data());
        progress.accept("Data in " + data.path() + (data.fresh() ? " (new)" : ""));
        ServersInitializer servers = new ServersInitializer(data.path(), progress);
        String baseUrl = "http://localhost:" + port;
        SpringApplication application = new SpringApplication(StandaloneApplication.class);
        application.addInitializers(servers);
        application.setRegisterShutdownHook(false);
        String[] arguments = arguments(data, baseUrl, port);
        try {
            if (!options.demo()) {
                DemoStory.mustNotBeHalfToldIn(data);
                return new Standalone(data, baseUrl, servers, application.run(arguments));
            }
            try (DemoStory story = DemoStory.in(data)) {
                application.addInitializers(story);
                Standalone tutti = new Standalone(data, baseUrl, servers, application.run(arguments));
                return tutti.telling(story, storyProgress);
            }
        } catch (RuntimeException | Error e) {
            servers.close();
            data.close();
            throw e;
        }
    }

    private Standalone telling(DemoStory story, DemoStory.Progress progress) {
        try {
            story.tell(context, baseUrl, progress);
            return this;
        } catch (RuntimeException | Error e) {
            context.close();
            throw e;
        }
    }

    private static String[] arguments(DataFolder data, String baseUrl, int port) {
        return new String[] {
            "--spring.config.name=platform,command-service,query-service,standalone",
            "--server.port=" + port,
            "--logging.file.name=" + logFile(data.path()),
            "--tutti.standalone.address=" + baseUrl,
            "--tutti.command-service.url=" + baseUrl,
            "--tutti.standalone.identity-folder=" + data.resolve("identity")
        };
    }

    static Path logFile(Path data) {
        return data.resolve("logs").resolve("tutti.log");
    }

    /** Address without a trailing slash, for example {@code http://localhost:8080}. */
    public String baseUrl() {
        return baseUrl;
    }

    /** Where its log is, one JSON object a line. */
    public Path logFile() {
        return logFile(data.path());
    }

    /** The stores and the broker, for those who want to look behind the API. */
    public LocalServers servers() {
        return servers.started();
    }

    /** The Spring context that both services live in. */
    public ConfigurableApplicationContext context() {
        return context;
    }

    /** Answers what was asked, projects what was recorded, then stops everything; data stays. Twice is harmless. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                context.close();
            } finally {
                servers.close();
                data.close();
            }
        }
    }
}
