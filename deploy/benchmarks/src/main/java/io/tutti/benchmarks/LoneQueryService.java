package io.tutti.benchmarks;

import io.micrometer.core.instrument.MeterRegistry;
import io.tutti.query.QueryService;
import io.tutti.standalone.servers.LocalMongo;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** The real query service without a write side: it follows what lies on a broker, and may be asked everything. */
final class LoneQueryService implements AutoCloseable {

    private final int port;
    private final ConfigurableApplicationContext context;

    private LoneQueryService(int port, ConfigurableApplicationContext context) {
        this.port = port;
        this.context = context;
    }

    static LoneQueryService start(String bootstrap, LocalMongo mongo) throws Exception {
        int port = Ports.free();
        return new LoneQueryService(
                port,
                new SpringApplicationBuilder(QueryService.class, Tokens.class)
                        .run(
                                "--spring.config.name=platform,query-service",
                                "--server.port=" + port,
                                "--server.address=127.0.0.1",
                                "--spring.mongodb.uri=" + mongo.uri(),
                                "--tutti.kafka.bootstrap-servers=" + bootstrap,
                                "--logging.level.root=error"));
    }

    /** A request to an address below {@code /api/v1/}. */
    HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/" + address))
                .header("Authorization", "Bearer anybody");
    }

    /** Waits until the projections have folded so many events each. */
    void awaitFolded(long events, String... projections) {
        MeterRegistry meters = context.getBean(MeterRegistry.class);
        for (String projection : projections) {
            while (meters.get("tutti.projection.events")
                            .tag("projection", projection)
                            .functionCounter()
                            .count()
                    < events) {
                LockSupport.parkNanos(100_000_000);
            }
        }
    }

    @Override
    public void close() {
        context.close();
    }

    /** Whoever asks is a leader and an administrator. */
    @Configuration(proxyBeanMethods = false)
    static class Tokens {
        @Bean
        JwtDecoder tokens() {
            return token -> Jwt.withTokenValue(token)
                    .header("alg", "none")
                    .subject("m-1")
                    .claim("roles", List.of("leader", "admin"))
                    .issuedAt(Instant.EPOCH)
                    .build();
        }
    }
}
