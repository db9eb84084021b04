package io.tutti.standalone;

import io.tutti.standalone.servers.LocalServers;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts the servers when logging is set up and before any bean is made, and tells the beans where they are. Here
 * rather than before the context, so that what the servers log lands in the log file too.
 */
final class ServersInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private final java.nio.file.Path folder;
    private final Consumer<String> progress;
    private final AtomicReference<@Nullable LocalServers> servers = new AtomicReference<>();

    ServersInitializer(java.nio.file.Path folder, Consumer<String> progress) {
        this.folder = folder;
        this.progress = progress;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            LocalServers started = LocalServers.start(folder, progress);
            servers.set(started);
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("servers", addresses(started)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the servers were starting", e);
        }
    }

    private static Map<String, Object> addresses(LocalServers servers) {
        return Map.of(
                "spring.datasource.url", servers.postgres().jdbcUrl(),
                "spring.datasource.username", servers.postgres().username(),
                "tutti.kafka.bootstrap-servers", servers.kafka().bootstrapServers(),
                "spring.mongodb.uri", servers.mongo().uri());
    }

    LocalServers started() {
        return Objects.requireNonNull(servers.get(), "the servers are not started");
    }

    void close() {
        LocalServers started = servers.get();
        if (started != null) {
            started.close();
        }
    }
}
