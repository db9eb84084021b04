package io.tutti.command.platform.publisher;

import io.tutti.contract.Anonymous;
import io.tutti.contract.EventCodec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far publication is behind the event store, over all processes. */
final class PublishLag {

    /** Types that are stored with the day only, which says nothing of how long they have been waiting. */
    private static final List<String> UNTIMED = EventCodec.types()
            .filter(type -> type.isAnnotationPresent(Anonymous.class))
            .map(type -> EventCodec.typeOf(type).name())
            .toList();

    /**
     * @param events stored and not yet acknowledged by the broker
     * @param age how long the oldest of them has been waiting; zero when none waits
     */
    record Lag(long events, Duration age) {}

    private final JdbcClient jdbc;
    private final PublisherToken token;
    private final Clock clock;

    PublishLag(JdbcClient jdbc, PublisherToken token, Clock clock) {
        this.jdbc = jdbc;
        this.token = token;
        this.clock = clock;
    }

    /** Reads the lag; costs one look at the events that are not yet published. */
    Lag read() {
        return jdbc.sql("select count(*) as events,"
                        + " min(time_stamp) filter (where payload_type not in (:untimed)) as oldest"
                        + " from domain_event_entry"
                        + " where global_index > :position")
                .param("untimed", UNTIMED)
                .param("position", token.position())
                .query((row, number) -> new Lag(row.getLong("events"), ageOf(row.getString("oldest"))))
                .single();
    }

    private Duration ageOf(@org.jspecify.annotations.Nullable String oldest) {
        Duration age = oldest == null ? Duration.ZERO : Duration.between(Instant.parse(oldest), clock.instant());
        return age.isNegative() ? Duration.ZERO : age;
    }
}
