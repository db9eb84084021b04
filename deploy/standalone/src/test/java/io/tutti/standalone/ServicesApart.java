package io.tutti.standalone;

import io.tutti.command.CommandService;
import io.tutti.query.QueryService;
import io.tutti.standalone.identity.IdentityConfiguration;
import io.tutti.standalone.servers.LocalKafka;
import io.tutti.standalone.servers.LocalServers;
import io.tutti.standalone.startup.WebPort;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Command service and query service as they run apart: each with its own configuration and port. The identity provider
 * lives with the command service; the query service checks its tokens over HTTP. Every part stops and starts alone.
 */
final class ServicesApart implements AutoCloseable {

    private final Path folder;
    private final int commandPort = WebPort.free(0);
    private final int queryPort = WebPort.free(0);
    private LocalServers servers;
    private ConfigurableApplicationContext command;
    private ConfigurableApplicationContext query;

    private ServicesApart(Path folder) {
        this.folder = folder;
    }

    static ServicesApart start(Path folder) throws InterruptedException {
        ServicesApart apart = new ServicesApart(folder);
        apart.startAll();
        return apart;
    }

    private void startAll() throws InterruptedException {
        servers = LocalServers.start(folder.resolve("servers"), _ -> {});
        command = run(
                "command-service",
                commandPort,
                List.of(CommandService.class, IdentityConfiguration.class),
                "tutti.standalone.address=" + commandUrl(),
                "tutti.standalone.identity-folder=" + folder.resolve("identity"));
        startQueries();
    }

    void startQueries() {
        query = queries(queryPort);
    }

    /** One more process of the query service, on a port of its own; whoever starts it closes it. */
    ConfigurableApplicationContext queries(int port) {
        return run(
                "query-service",
                port,
                List.of(QueryService.class),
                "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + commandUrl(),
                "spring.security.oauth2.resourceserver.jwt.audiences=tutti",
                "tutti.command-service.url=" + commandUrl());
    }

    void stopQueries() {
        query.close();
    }

    void stopKafka() {
        servers.kafka().close();
    }

    /** Starts Kafka again, on the port and with the records of before. */
    void startKafka() throws Exception {
        LocalKafka kafka = LocalKafka.start(
                folder.resolve("servers/kafka"), servers.kafka().port());
        servers = new LocalServers(servers.postgres(), kafka, servers.mongo());
    }

    void restartAll() throws InterruptedException {
        close();
        startAll();
    }

    private ConfigurableApplicationContext run(String name, int port, List<Class<?>> sources, String... more) {
        List<String> properties = new ArrayList<>(List.of(
                "spring.config.name=platform," + name,
                "server.address=127.0.0.1",
                "server.port=" + port,
                "spring.datasource.url=" + servers.postgres().jdbcUrl(),
                "spring.datasource.username=" + servers.postgres().username(),
                "tutti.kafka.bootstrap-servers=" + servers.kafka().bootstrapServers(),
                "spring.mongodb.uri=" + servers.mongo().uri(),
                "logging.console.enabled=false",
                "logging.file.name=" + folder.resolve(name + ".log")));
        properties.addAll(Arrays.asList(more));
        return new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
                .run(properties.stream().map(property -> "--" + property).toArray(String[]::new));
    }

    String commandUrl() {
        return "http://localhost:" + commandPort;
    }

    String queryUrl() {
        return "http://localhost:" + queryPort;
    }

    LocalServers servers() {
        return servers;
    }

    /** Stops everything; data stays. */
    @Override
    public void close() {
        query.close();
        command.close();
        servers.close();
    }
}
