package io.tutti.query.platform;

import io.tutti.contract.pursuit.PursuitId;
import java.time.Instant;

/**
 * One event as it came off the topic, its JSON not yet read: most of a redelivered batch is skipped unread.
 *
 * @param id the event's own id
 * @param typeName logical name, perhaps one that this version does not know
 * @param revision of that type, from 1
 * @param pursuit whose event it is
 * @param sequence position in the pursuit, from 0, without gaps
 * @param recordedAt when the event store took it
 * @param actor pseudonymous id of the member who acted, empty when not given
 * @param json the event's UTF-8 JSON; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // events are never compared; a copy per event would cost a rebuild dearly
public record RecordedEvent(
        String id,
        String typeName,
        int revision,
        PursuitId pursuit,
        long sequence,
        Instant recordedAt,
        String actor,
        byte[] json) {}
