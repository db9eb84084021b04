package io.tutti.command.integrations.replay;

import io.tutti.contract.PublishedEvents;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.security.Caller;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A replay as it is stored.
 *
 * @param caller who is served, with what may be read then
 * @param content a fingerprint of what was asked for
 * @param pursuit the one whose history it is; null for all pursuits
 * @param from recorded then or later; null for a pursuit from its beginning
 * @param until recorded before; null for a pursuit up to its last event
 * @param next global index of the last event that was sent; null while it waits
 * @param last global index of the last event that is to be sent; null while it waits
 * @param trouble why it does not go on right now; null for none
 */
record StoredReplay(
        UUID id,
        Caller caller,
        Instant madeAt,
        UUID content,
        @Nullable PursuitId pursuit,
        @Nullable Instant from,
        @Nullable Instant until,
        State state,
        @Nullable Long next,
        @Nullable Long last,
        long done,
        @Nullable Long total,
        @Nullable Instant begunAt,
        @Nullable Instant endedAt,
        @Nullable String trouble) {

    /** Where a replay is. */
    enum State {
        /** Nothing is sent yet. */
        WAITING,
        RUNNING,
        /** All of it is on the topic, until it expires. */
        DONE,
        /** Its topic is removed. */
        GIVEN_UP
    }

    /** The topic that it is sent to. */
    String topic() {
        return PublishedEvents.REPLAY_PREFIX + id + ".v1";
    }
}
