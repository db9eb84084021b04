package io.tutti.command.platform.publisher;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Sends stored events to Kafka. Runs inside the batches of a tracking processor: the batch commits its token only after
 * the broker acknowledged all of it, so every event is sent at least once, in the order of its aggregate.
 */
final class EventPublisher {

    /** Name of the processor that feeds it. */
    static final String PROCESSOR = "publisher";

    private static final String PENDING = EventPublisher.class.getName();

    private final Producer<String, byte[]> producer;
    private final CloudEventRecords records;

    EventPublisher(Producer<String, byte[]> producer, CloudEventRecords records) {
        this.producer = producer;
        this.records = records;
    }

    @EventHandler
    void publish(DomainEventMessage<?> event, UnitOfWork<?> unitOfWork) {
        UnitOfWork<?> batch = unitOfWork.root();
        List<Future<RecordMetadata>> pending = batch.getOrComputeResource(PENDING, first -> {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            batch.onPrepareCommit(all -> awaitAcknowledgement(sent));
            return sent;
        });
        pending.add(producer.send(records.of(event)));
    }

    /** Waits until the broker has all of it. */
    static void awaitAcknowledgement(List<Future<RecordMetadata>> pending) {
        for (Future<RecordMetadata> sent : pending) {
            try {
                sent.get();
            } catch (ExecutionException e) {
                throw new NotAcknowledged(e.getCause() == null ? e : e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new NotAcknowledged(e);
            }
        }
    }
}
