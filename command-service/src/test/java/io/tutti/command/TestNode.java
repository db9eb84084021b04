package io.tutti.command;

import io.tutti.command.platform.publisher.Topics;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.mockito.Mockito;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One process of the command service, whole, on a real PostgreSQL that all nodes of a test run share. Only the broker is
 * played, by the Kafka client's own mock.
 */
public final class TestNode implements AutoCloseable {

    private static final EmbeddedPostgres POSTGRES = startPostgres();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public final ConfigurableApplicationContext context;

    /** What the node sends to Kafka; acknowledged only when the test says so. */
    public final MockProducer<String, byte[]> kafka;

    private TestNode(boolean acknowledging, String... properties) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("spring.config.name", "platform,command-service");
        settings.put("server.port", "0");
        settings.put("server.address", "127.0.0.1");
        settings.put("spring.datasource.url", POSTGRES.getJdbcUrl("postgres", "postgres"));
        settings.put("spring.datasource.username", "postgres");
        settings.put("tutti.kafka.bootstrap-servers", "127.0.0.1:1");
        settings.put("test.kafka.acknowledging", acknowledging);
        settings.put("logging.structured.format.console", "");
        Stream<String> arguments = settings.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue());
        context = new SpringApplicationBuilder(CommandService.class, Played.class)
                .run(Stream.concat(arguments, Arrays.stream(properties))
                        .map(property -> "--" + property)
                        .toArray(String[]::new));
        @SuppressWarnings("unchecked")
        MockProducer<String, byte[]> producer = context.getBean(MockProducer.class);
        kafka = producer;
    }

    /** A node whose broker acknowledges everything at once. */
    public static TestNode start(String... properties) {
        return new TestNode(true, properties);
    }

    /** A node whose broker acknowledges nothing by itself. */
    public static TestNode startWithSilentKafka(String... properties) {
        return new TestNode(false, properties);
    }

    public static JdbcClient database() {
        return JdbcClient.create(dataSource());
    }

    public static DataSource dataSource() {
        return POSTGRES.getPostgresDatabase();
    }

    /** An HTTP answer as a client sees it. */
    public record Answer(int status, Map<String, List<String>> headers, JsonNode body) {
        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .map(entry -> entry.getValue().getFirst())
                    .findFirst()
                    .orElse(null);
        }

        public String code() {
            return body.path("code").asString("");
        }

        public String id() {
            return body.path("id").asString();
        }
    }

    /**
     * POSTs as a person, written {@code id_role_department}, or a service account, written {@code id_role__scope} with ~
     * for a colon; null for nobody.
     */
    public Answer post(String path, String person, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(request, person, headers);
    }

    public Answer get(String path, String person, String... headers) {
        return send(HttpRequest.newBuilder(uri(path)), person, headers);
    }

    public Answer send(HttpRequest.Builder request, String person, String... headers) {
        if (person != null) {
            request.header("Authorization", "Bearer " + person);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String text = response.body().isBlank() ? "{}" : response.body();
            return new Answer(response.statusCode(), response.headers().map(), JSON.readTree(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public URI uri(String path) {
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        return URI.create("http://127.0.0.1:" + port + path);
    }

    @Override
    public void close() {
        context.close();
    }

    private static EmbeddedPostgres startPostgres() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "200")
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    postgres.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Played {

        @Bean
        @Primary
        MockProducer<String, byte[]> playedKafka(org.springframework.core.env.Environment environment) {
            return new MockProducer<>(
                    environment.getRequiredProperty("test.kafka.acknowledging", Boolean.class),
                    new RoundRobinPartitioner(),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }

        /** Topics that can always be made and removed, where a test wants them. */
        @Bean
        @Primary
        @ConditionalOnProperty("test.kafka.topics")
        Topics playedTopics() {
            return Mockito.mock(Topics.class);
        }

        /** Tokens of the form id_role_department, and of service accounts id_role__scope: a test reads who acts. */
        @Bean
        JwtDecoder tokens() {
            return token -> {
                String[] parts = token.split("_", -1);
                if (parts.length < 3 || parts.length > 4) {
                    throw new BadJwtException("neither id_role_department nor id_role__scope");
                }
                Map<String, Object> claims = new HashMap<>();
                claims.put("sub", parts[0]);
                claims.put("roles", List.of(parts[1]));
                claims.put("name", "Name of " + parts[0]);
                if (!parts[2].isEmpty()) {
                    claims.put("department", parts[2]);
                }
                if (parts.length == 4) {
                    claims.put("scope", parts[3].replace('~', ':'));
                }
                return new Jwt(token, Instant.now(), Instant.now().plusSeconds(60), Map.of("alg", "none"), claims);
            };
        }
    }
}
