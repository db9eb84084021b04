package io.tutti.command.platform.publisher;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * Sends events again that were published before, or should have been. Subscribers take them as repetitions: ids, headers
 * and bytes are the same. What is published meanwhile may come between them.
 */
public final class Republisher {

    private static final int BATCH = 1_000;

    private final EventStore store;
    private final Producer<String, byte[]> producer;
    private final CloudEventRecords records;

    Republisher(EventStore store, Producer<String, byte[]> producer, CloudEventRecords records) {
        this.store = store;
        this.producer = producer;
        this.records = records;
    }

    /**
     * Sends all events of an aggregate in their order, and returns when the broker has them.
     *
     * @return how many there were
     * @throws NotAcknowledged when the broker is away
     */
    public long republish(String aggregate) {
        Iterator<? extends DomainEventMessage<?>> events =
                store.readEvents(aggregate, 0).asStream().iterator();
        long sent = 0;
        while (events.hasNext()) {
            List<DomainEventMessage<?>> batch = new ArrayList<>(BATCH);
            while (events.hasNext() && batch.size() < BATCH) {
                batch.add(events.next());
            }
            send(batch, null);
            sent += batch.size();
        }
        return sent;
    }

    /**
     * Sends events in their order, and returns when the broker has them.
     *
     * @param topic null for their public topics
     * @throws NotAcknowledged when the broker is away
     */
    public void send(List<? extends DomainEventMessage<?>> events, @Nullable String topic) {
        List<Future<RecordMetadata>> pending = new ArrayList<>(events.size());
        try {
            events.forEach(event -> pending.add(producer.send(records.of(event, topic))));
        } catch (KafkaException e) {
            throw new NotAcknowledged(e);
        }
        EventPublisher.awaitAcknowledgement(pending);
    }
}
