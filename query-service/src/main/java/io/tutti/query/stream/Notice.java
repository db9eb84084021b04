package io.tutti.query.stream;

import io.tutti.contract.pursuit.PursuitId;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.platform.TailedEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a client is told of one event: that it happened, not what it says.
 *
 * @param offset where the event lies in its partition; {@link #LATE} when its place was passed before it was told
 * @param version the sequence of the event, hence the least version of the pursuit that a read shows
 * @param type logical name of the event
 * @param department of who acted or joined; null when the event has none
 * @param actor pseudonymous id of the member who acted, empty when not given
 */
record Notice(
        int partition,
        long offset,
        PursuitId pursuit,
        long version,
        String type,
        @Nullable String department,
        String actor,
        Instant recordedAt) {

    static final long LATE = -1;

    private static final JsonMapper JSON = JsonMapper.shared();

    static Notice of(TailedEvent tailed) {
        RecordedEvent event = tailed.event();
        return new Notice(
                tailed.partition(),
                tailed.offset(),
                new PursuitId(event.subject()),
                event.sequence(),
                event.typeName(),
                departmentIn(event.json()),
                event.actor(),
                event.recordedAt());
    }

    /** The same when other events of its partition were told before it. */
    Notice late() {
        return new Notice(partition, LATE, pursuit, version, type, department, actor, recordedAt);
    }

    /** Read without the event's type, which may be newer than this version. */
    private static @Nullable String departmentIn(byte[] json) {
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean found = parser.currentName().equals("department");
                JsonToken value = parser.nextToken();
                if (found) {
                    return value == JsonToken.VALUE_STRING ? parser.getString() : null;
                }
                parser.skipChildren();
            }
            return null;
        } catch (JacksonException e) {
            return null; // an event that cannot be read is never visible
        }
    }
}
