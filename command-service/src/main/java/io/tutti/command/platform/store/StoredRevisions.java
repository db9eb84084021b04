package io.tutti.command.platform.store;

import io.tutti.contract.Upcasts;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import tools.jackson.databind.node.ObjectNode;

/** Whoever reads the event store, aggregates and the publisher alike, gets the newest revision of every event. */
final class StoredRevisions implements EventUpcaster {

    @Override
    public Stream<IntermediateEventRepresentation> upcast(Stream<IntermediateEventRepresentation> events) {
        return events.map(StoredRevisions::newest);
    }

    private static IntermediateEventRepresentation newest(IntermediateEventRepresentation event) {
        SerializedType stored = event.getType();
        String name = stored.getName();
        int revision = Integer.parseInt(stored.getRevision());
        if (!Upcasts.apply(name, revision)) {
            return event;
        }
        return event.upcastPayload(
                new SimpleSerializedType(name, Integer.toString(Upcasts.newest(name))),
                ObjectNode.class,
                json -> Upcasts.toNewest(name, revision, json));
    }
}
