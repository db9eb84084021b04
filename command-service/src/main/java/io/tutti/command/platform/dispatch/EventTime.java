package io.tutti.command.platform.dispatch;

import java.time.Instant;
import java.time.InstantSource;
import org.axonframework.eventhandling.GenericEventMessage;

/**
 * What time it is for requests and deadlines: Axon's, which events are stamped with. One clock for all of them, so that
 * no event is recorded before it was asked for, whatever clock that is.
 */
public final class EventTime implements InstantSource {

    @Override
    public Instant instant() {
        return GenericEventMessage.clock.instant();
    }
}
