package io.tutti.query.platform;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The projection's parts, and what shows how they are. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KafkaSettings.class)
class ProjectionConfiguration {

    private static final int GIVE_UP_SECONDS = 2;

    /** A request would rather be told that the store is away than wait. What the address itself says goes before. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    MongoClientSettingsBuilderCustomizer readModelTimeouts() {
        return settings -> settings.applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(GIVE_UP_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(GIVE_UP_SECONDS, TimeUnit.SECONDS));
    }

    @Bean
    MongoDatabase readModelDatabase(MongoClient client, MongoConnectionDetails connection) {
        ConnectionString address = connection.getConnectionString();
        return client.getDatabase(Objects.requireNonNullElse(address.getDatabase(), "tutti"));
    }

    @Bean
    ProjectionState projectionState() {
        return new ProjectionState(InstantSource.system());
    }

    @Bean
    ProjectionThread projectionThread(
            Projection projection, MongoDatabase readModelDatabase, KafkaSettings kafka, ProjectionState state) {
        return new ProjectionThread(
                () -> kafka.consumer("tutti-" + projection.name()),
                projection,
                new Positions(readModelDatabase),
                new UnreadableRecords(readModelDatabase),
                state);
    }

    @Bean
    HealthIndicator readModelsHealthIndicator(MongoDatabase readModelDatabase) {
        return new ReadModelsHealth(readModelDatabase);
    }

    @Bean
    HealthIndicator projectionsHealthIndicator(ProjectionState state) {
        return new ProjectionsHealth(state);
    }

    @Bean
    MeterBinder projectionMetrics(ProjectionState state) {
        return registry -> {
            Gauge.builder("tutti.projection.lag.events", state, ProjectionState::lagEvents)
                    .description("Events on this process's partitions that are not in the view yet")
                    .register(registry);
            Gauge.builder("tutti.projection.lag.seconds", state, ProjectionState::lagSeconds)
                    .description("Age of the oldest event that is not in the view yet")
                    .register(registry);
            Gauge.builder("tutti.projection.gaps", state, s -> s.standing().gaps())
                    .description("Pursuits that wait for missing events")
                    .register(registry);
            Gauge.builder("tutti.projection.parked", state, s -> s.standing().parked())
                    .description("Pursuits with an event that cannot be read or held")
                    .register(registry);
            Gauge.builder(
                            "tutti.projection.unknown.events",
                            state,
                            s -> s.standing().unknownEvents())
                    .description("Events of types that this version does not know")
                    .register(registry);
            Gauge.builder("tutti.projection.unreadable.records", state, ProjectionState::unreadableRecords)
                    .description("Records on the topic that are no events")
                    .register(registry);
            FunctionCounter.builder("tutti.projection.events", state, ProjectionState::events)
                    .description("Events folded by this process, redelivered ones included")
                    .register(registry);
        };
    }
}
