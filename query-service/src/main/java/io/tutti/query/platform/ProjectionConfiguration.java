package io.tutti.query.platform;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The projections' parts, and what shows how they are. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({KafkaSettings.class, CommandServiceSettings.class})
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
    Projections projections(
            List<Projection> views, MongoDatabase readModelDatabase, KafkaSettings kafka, TopicIds topics) {
        UnreadableRecords unreadable = new UnreadableRecords(readModelDatabase);
        ProjectionVersions versions = new ProjectionVersions(readModelDatabase);
        return new Projections(views.stream()
                .map(view -> new ProjectionKeeper(view, versions, kafka, topics, readModelDatabase, unreadable))
                .toList());
    }

    @Bean
    FoldedAtFirst foldedAtFirst(MongoDatabase readModelDatabase) {
        return new FoldedAtFirst(readModelDatabase);
    }

    @Bean
    TopicTails topicTails(ObjectProvider<TopicListener> listeners, KafkaSettings kafka, TopicIds topics) {
        return new TopicTails(listeners
                .orderedStream()
                .map(listener -> new TopicTail(kafka::lone, () -> topics.of(listener.topic()), listener))
                .toList());
    }

    @Bean
    TopicIds topicIds(KafkaSettings kafka) {
        return new TopicIds(kafka.admin(), InstantSource.system());
    }

    @Bean
    TopicPast topicPast(KafkaSettings kafka) {
        return new TopicPast(kafka::lone);
    }

    @Bean
    HealthContributor tailsHealthContributor(TopicTails tails) {
        return CompositeHealthContributor.fromMap(new TreeMap<>(tails.health()));
    }

    @Bean
    HealthIndicator readModelsHealthIndicator(MongoDatabase readModelDatabase) {
        return new ReadModelsHealth(readModelDatabase);
    }

    @Bean
    HealthContributor projectionsHealthContributor(Projections projections) {
        Map<String, HealthContributor> views = new TreeMap<>();
        projections.states().forEach((view, state) -> views.put(view, new ProjectionsHealth(state)));
        return CompositeHealthContributor.fromMap(views);
    }

    @Bean
    MeterBinder projectionMetrics(Projections projections) {
        return registry -> projections
                .states()
                .forEach((view, state) -> ProjectionMetrics.of(view, state).bindTo(registry));
    }
}
