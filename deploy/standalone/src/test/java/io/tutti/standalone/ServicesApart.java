package io.tutti.standalone;

import io.tutti.command.CommandService;
import io.tutti.query.QueryService;
import io.tutti.standalone.identity.IdentityConfiguration;
import io.tutti.standalone.servers.LocalKafka;
import io.tutti.standalone.servers.LocalServers;
import io.tutti.standalone.startup.WebPort;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Command service and query service as they run apart: each with its own configuration and port. The identity provider
 * lives with the command service; the query service checks its tokens over HTTP. Every part stops and starts alone.
 */
final class ServicesApart implements AutoCloseable {

    private final Path folder;
    private final List<Class<?>> querySources;
    private final int commandPort = WebPort.free(0);
    private final int queryPort = WebPort.free(0);
    private LocalServers servers;
    private ConfigurableApplicationContext command;
    private ConfigurableApplicationContext query;

    private ServicesApart(Path folder, List<Class<?>> querySources) {
        this.folder = folder;
        this.querySources = querySources;
    }

    /** Starts everything, the query service with further configuration if given. */
    static ServicesApart start(Path folder, Class<?>... forQueries) throws InterruptedException {
        List<Class<?>> querySources = new ArrayList<>(List.of(QueryService.class));
        querySources.addAll(List.of(forQueries));
        ServicesApart apart = new ServicesApart(folder, querySources);
        apart.startAll();
        return apart;
    }

    /** The same on servers that run already. Further settings of each service lie in its folder below settings. */
    static ServicesApart start(Path folder, LocalServers servers) {
        ServicesApart apart = new ServicesApart(folder, List.of(QueryService.class));
        apart.servers = servers;
        apart.startServices();
        return apart;
    }

    private void startAll() throws InterruptedException {
        servers = LocalServers.start(folder.resolve("servers"), _ -> {});
        startServices();
    }

    private void startServices() {
        startCommands();
        startQueries();
    }

    private void startCommands() {
        command = run(
                "command-service",
                commandPort,
                List.of(CommandService.class, IdentityConfiguration.class),
                "tutti.standalone.address=" + commandUrl(),
                "tutti.standalone.identity-folder=" + folder.resolve("identity"));
    }

    void restartCommands() {
        command.close();
        startCommands();
    }

    void startQueries() {
        query = queries(queryPort);
    }

    /** One more process of the query service, on a port of its own; whoever starts it closes it. */
    ConfigurableApplicationContext queries(int port) {
        return run("query-service", port, querySources, querySettings());
    }

    /** The same in a JVM of its own, begun and not waited for. */
    TuttiProcess queryProcess() throws IOException {
        int port = WebPort.free(0);
        return TuttiProcess.launch(
                QueryService.class, arguments("query-service", port, querySettings()), port, "Started QueryService");
    }

    private String[] querySettings() {
        return new String[] {
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + commandUrl(),
            "spring.security.oauth2.resourceserver.jwt.audiences=tutti",
            "tutti.command-service.url=" + commandUrl(),
            // It has no such database; only the class path of this test has what it takes.
            "spring.flyway.enabled=false"
        };
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
        return new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
                .run(Stream.concat(
                                arguments(name, port, more).stream(),
                                Stream.of(
                                        "--logging.console.enabled=false",
                                        "--logging.file.name=" + folder.resolve(name + ".log")))
                        .toArray(String[]::new));
    }

    private List<String> arguments(String name, int port, String... more) {
        List<String> properties = new ArrayList<>(List.of(
                "spring.config.name=platform," + name,
                "server.address=127.0.0.1",
                "server.port=" + port,
                "spring.datasource.url=" + servers.postgres().jdbcUrl(),
                "spring.datasource.username=" + servers.postgres().username(),
                "tutti.kafka.bootstrap-servers=" + servers.kafka().bootstrapServers(),
                "spring.mongodb.uri=" + servers.mongo().uri(),
                "spring.config.import=optional:configtree:"
                        + folder.resolve("settings").resolve(name) + "/"));
        properties.addAll(Arrays.asList(more));
        return properties.stream().map(property -> "--" + property).toList();
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
