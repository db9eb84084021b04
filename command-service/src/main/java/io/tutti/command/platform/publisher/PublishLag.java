package io.tutti.command.platform.publisher;

import io.tutti.contract.Anonymous;
import io.tutti.contract.EventCodec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far publication is behind the event store, over all processes: by the stored token, whoever has its claim. */
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
    private final Serializer serializer;
    private final Clock clock;

    PublishLag(JdbcClient jdbc, Serializer serializer, Clock clock) {
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.clock = clock;
    }

    /** Reads the lag; costs one look at the events that are not yet published. */
    Lag read() {
        return jdbc.sql("select count(*) as events,"
                        + " min(time_stamp) filter (where payload_type not in (:untimed)) as oldest"
                        + " from domain_event_entry"
                        + " where global_index > :position")
                .param("untimed", UNTIMED)
                .param("position", position())
                .query((row, number) -> new Lag(row.getLong("events"), ageOf(row.getString("oldest"))))
                .single();
    }

    private long position() {
        Optional<TrackingToken> token = jdbc.sql(
                        "select token, token_type from token_entry where processor_name = ? and segment = 0")
                .params(EventPublisher.PROCESSOR)
                .query((row, number) -> {
                    byte[] json = row.getBytes("token");
                    return json == null
                            ? null
                            : serializer.<byte[], TrackingToken>deserialize(new SimpleSerializedObject<>(
                                    json, byte[].class, row.getString("token_type"), null));
                })
                .optional();
        return token.map(known -> known.position().orElse(-1)).orElse(-1L);
    }

    private Duration ageOf(@org.jspecify.annotations.Nullable String oldest) {
        Duration age = oldest == null ? Duration.ZERO : Duration.between(Instant.parse(oldest), clock.instant());
        return age.isNegative() ? Duration.ZERO : age;
    }
}
