package io.tutti.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tutti.query.QueryService;
import io.tutti.standalone.Load.Acknowledged;
import io.tutti.standalone.servers.LocalKafka;
import io.tutti.standalone.startup.Options;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** What happens while one part is away, and after it came back. */
class OutagesIT {

    private static final long SEED = 7;

    @TempDir
    Path temp;

    private Standalone tutti;

    @BeforeEach
    void start() {
        tutti = Standalone.start(new Options(temp.resolve("data"), 0), _ -> {});
    }

    @AfterEach
    void stop() {
        tutti.close();
    }

    @Test
    void while_kafka_is_away_commands_are_accepted_and_when_it_is_back_they_are_published() throws Exception {
        List<Acknowledged> acknowledged;
        LocalKafka back;
        int port = tutti.servers().kafka().port();
        Colleague reader = Colleague.named("ines", tutti.baseUrl());
        try (Load load = Load.start(tutti.baseUrl(), SEED, "ana", "ben", "chris")) {
            load.awaitMore(50);
            tutti.servers().kafka().close();
            load.awaitMore(200);
            assertThat(reader.get("/actuator/health/readiness")
                            .isStatus(200)
                            .json()
                            .at("/components/publisher/status")
                            .asString())
                    .isEqualTo("DEGRADED");
            back = LocalKafka.start(temp.resolve("data/kafka"), port);
            load.awaitMore(50);
            acknowledged = load.finish();
        }
        try {
            Ledger.read(tutti.servers().postgres().jdbcUrl())
                    .has_no_gap_and_no_disorder()
                    .holds_once_and_only(acknowledged)
                    .is_in_the_documents(reader)
                    .is_on_the_topic(back.bootstrapServers());
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> reader.get("/actuator/health/readiness")
                            .json()
                            .at("/components/publisher/status")
                            .asString()
                            .equals("UP"));
        } finally {
            tutti.close();
            back.close();
        }
    }

    @Test
    void a_query_side_that_was_stopped_catches_up_when_one_is_started_again() throws Exception {
        List<Acknowledged> acknowledged;
        try (Load load = Load.start(tutti.baseUrl(), SEED, "ana", "ben", "chris")) {
            load.awaitMore(50);
            projection(tutti.context()).stop();
            load.awaitMore(200);
            try (ConfigurableApplicationContext again = anotherQueryService()) {
                load.awaitMore(50);
                acknowledged = load.finish();
                int port = ((WebServerApplicationContext) again).getWebServer().getPort();
                Ledger.read(tutti.servers().postgres().jdbcUrl())
                        .has_no_gap_and_no_disorder()
                        .holds_once_and_only(acknowledged)
                        .is_in_the_documents(
                                Colleague.named("ines", tutti.baseUrl()).at("http://localhost:" + port));
            }
        }
    }

    private static SmartLifecycle projection(ConfigurableApplicationContext context) {
        return context.getBeansOfType(SmartLifecycle.class).values().stream()
                .filter(bean -> bean.getClass().getSimpleName().equals("ProjectionThread"))
                .findFirst()
                .orElseThrow();
    }

    /** The read side as a process of its own would be, beside the standalone's stores. */
    private ConfigurableApplicationContext anotherQueryService() {
        JwtDecoder tokens = tutti.context().getBean(JwtDecoder.class);
        return new SpringApplicationBuilder(QueryService.class)
                .initializers(
                        context -> ((GenericApplicationContext) context).registerBean(JwtDecoder.class, () -> tokens))
                .run(
                        "--spring.config.name=platform,query-service",
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--spring.mongodb.uri=" + tutti.servers().mongo().uri(),
                        "--tutti.kafka.bootstrap-servers="
                                + tutti.servers().kafka().bootstrapServers(),
                        "--logging.structured.format.console=",
                        "--logging.level.root=warn");
    }
}
