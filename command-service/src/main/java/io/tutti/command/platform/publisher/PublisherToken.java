package io.tutti.command.platform.publisher;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far publication has come, over all processes: the stored token, whoever has its claim. */
public final class PublisherToken {

    /** So long after it was held, what was being sent by then may still arrive on the topics. */
    public static final Duration SENDING_ENDS_WITHIN = PublisherConfiguration.DELIVERY_TIMEOUT.plusSeconds(7);

    /** Whoever has it publishes nothing. */
    private static final String HOLDER = "republication";

    private final JdbcClient jdbc;
    private final Serializer serializer;
    private final Clock clock;

    PublisherToken(JdbcClient jdbc, Serializer serializer, Clock clock) {
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.clock = clock;
    }

    /** The global index of the last event that the broker acknowledged; -1 for none. */
    public long position() {
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

    /**
     * Takes the claim from whoever has it: what that one is sending right now it may still send, but it cannot note it and
     * ends. To be repeated every few seconds, as any claim.
     */
    public void hold() {
        jdbc.sql("update token_entry set owner = ?, time_stamp = ? where processor_name = ? and segment = 0")
                .params(HOLDER, DateTimeUtils.formatInstant(clock.instant()), EventPublisher.PROCESSOR)
                .update();
    }

    /** Gives the claim free, for publication to begin with the first event. */
    public void releaseAtBeginning() {
        jdbc.sql("update token_entry set owner = null, token = null, token_type = null"
                        + " where processor_name = ? and segment = 0")
                .params(EventPublisher.PROCESSOR)
                .update();
    }
}
