package io.tutti.query.platform;

import io.tutti.contract.DomainEvent;
import io.tutti.contract.EventCodec;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event as it came off the topic, its JSON not yet read: most of a redelivered batch is skipped unread.
 *
 * @param id the event's own id
 * @param typeName logical name, perhaps one that this version does not know
 * @param revision of that type, from 1
 * @param subject to what it happened, for example the id of a pursuit
 * @param sequence position at the subject, from 0, without gaps
 * @param recordedAt when the event store took it
 * @param actor pseudonymous id of the member who acted, empty when not given
 * @param serviceAccount the service account that acted for that member; null when nobody did
 * @param json the event's UTF-8 JSON; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // events are never compared; a copy per event would cost a rebuild dearly
public record RecordedEvent(
        String id,
        String typeName,
        int revision,
        UUID subject,
        long sequence,
        Instant recordedAt,
        String actor,
        @Nullable String serviceAccount,
        byte[] json) {

    /** An event whose actor acted for themselves. */
    public RecordedEvent(
            String id,
            String typeName,
            int revision,
            UUID subject,
            long sequence,
            Instant recordedAt,
            String actor,
            byte[] json) {
        this(id, typeName, revision, subject, sequence, recordedAt, actor, null, json);
    }

    /**
     * The event, read as its newest revision whichever one it is.
     *
     * @return null when this version knows no such type in that family
     * @throws EventCodec.UnreadableEvent when its JSON is none of that type
     */
    public <E extends DomainEvent> @Nullable E read(Class<E> family) {
        Class<? extends E> known = EventCodec.classOf(family, typeName);
        return known == null ? null : EventCodec.decode(known, revision, json);
    }
}
