package io.tutti.command.platform.store;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.TransactionAutoConfiguration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.health.DataSourceHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Axon's event store on PostgreSQL. Axon's own auto-configuration looks for the classes of older Spring Boot versions
 * and would silently leave events without transactions and without a store; so all of it is said here.
 */
@AutoConfiguration(
        after = {DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class},
        before = {JdbcAutoConfiguration.class, TransactionAutoConfiguration.class})
public class EventStoreAutoConfiguration {

    /** A cached pursuit of 100 events takes about 40 KiB, so this many stay below 100 MiB. */
    private static final int MAX_CACHED_AGGREGATES = 2_000;

    /** How long, in milliseconds, this node waits for a look at what other nodes appended; its own commits nudge it. */
    private static final long FETCH_DELAY = 100;

    /**
     * A reader that meets an event passes, for good, the numbers before it that nobody has committed yet, if the event
     * is older than this. Anonymous events are stored as old as their day, so the usual minute would lose events.
     */
    private static final Duration GAP_TIMEOUT = Duration.ofDays(24);

    /** As that does not end waiting for what was rolled back, this does: so many events later it is given up. */
    private static final int GAPS_KEPT = 10_000;

    private static final String UNIQUE_VIOLATION = "23505";

    @Bean
    @Primary
    Serializer serializer() {
        return new EventSerializer();
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
    }

    @Bean
    PersistenceExceptionResolver persistenceExceptionResolver() {
        return EventStoreAutoConfiguration::isUniqueViolation;
    }

    /** PostgreSQL tells by SQL state, not by exception class, that somebody else was first. */
    private static boolean isUniqueViolation(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    @Bean
    EventSchema eventSchema() {
        return EventSchema.builder()
                .eventTable("domain_event_entry")
                .snapshotTable("snapshot_event_entry")
                .globalIndexColumn("global_index")
                .timestampColumn("time_stamp")
                .eventIdentifierColumn("event_identifier")
                .aggregateIdentifierColumn("aggregate_identifier")
                .sequenceNumberColumn("sequence_number")
                .typeColumn("type")
                .payloadTypeColumn("payload_type")
                .payloadRevisionColumn("payload_revision")
                .payloadColumn("payload")
                .metaDataColumn("meta_data")
                .build();
    }

    @Bean
    EventUpcaster storedRevisions() {
        return new StoredRevisions();
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            Serializer serializer,
            EventUpcaster revisions,
            PersistenceExceptionResolver exceptions,
            ConnectionProvider connections,
            TransactionManager transactions,
            EventSchema schema) {
        return JdbcEventStorageEngine.builder()
                .snapshotSerializer(serializer)
                .eventSerializer(serializer)
                .upcasterChain(revisions)
                .persistenceExceptionResolver(exceptions)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .schema(schema)
                .gapTimeout(Math.toIntExact(GAP_TIMEOUT.toMillis()))
                .gapCleaningThreshold(GAPS_KEPT)
                .maxGapOffset(GAPS_KEPT)
                .build();
    }

    @Bean
    @Qualifier("eventStore")
    EventStore eventBus(EventStorageEngine engine) {
        EventStore store = EmbeddedEventStore.builder()
                .storageEngine(engine)
                .fetchDelay(FETCH_DELAY)
                .build();
        store.registerDispatchInterceptor(new AnonymousEvents());
        return store;
    }

    @Bean
    TokenStore tokenStore(ConnectionProvider connections, Serializer serializer) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .schema(TokenSchema.builder()
                        .setTokenTable("token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setSegmentColumn("segment")
                        .setTokenColumn("token")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("time_stamp")
                        .setOwnerColumn("owner")
                        .build())
                .build();
    }

    @Bean
    Cache aggregateCache() {
        return new AggregateCache(MAX_CACHED_AGGREGATES);
    }

    @Bean
    HealthIndicator eventStoreHealthIndicator(DataSource dataSource) {
        return new DataSourceHealthIndicator(dataSource);
    }
}
