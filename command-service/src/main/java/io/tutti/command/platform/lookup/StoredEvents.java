package io.tutti.command.platform.lookup;

import io.tutti.contract.DomainEvent;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** The events of one aggregate as the contract has them, whichever context stored them. */
@Component
class StoredEvents {

    private final EventStore store;

    StoredEvents(EventStore store) {
        this.store = store;
    }

    /** All events of a family in their order; empty for an aggregate of which there are none. */
    <E extends DomainEvent> Stream<E> of(UUID aggregate, Class<E> family) {
        return store.readEvents(aggregate.toString(), 0)
                .asStream()
                .map(DomainEventMessage::getPayload)
                .filter(family::isInstance)
                .map(family::cast);
    }
}
