package io.tutti.command.platform.publisher;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.tutti.command.platform.dispatch.RequestMetadata;
import io.tutti.contract.PublishedEvents;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/**
 * Sends stored events to Kafka as CloudEvents, their bytes as they are stored. Runs inside the batches of a tracking
 * processor: the batch commits its token only after the broker acknowledged all of it, so every event is sent at least
 * once, in the order of its aggregate.
 */
final class EventPublisher {

    /** Name of the processor that feeds it. */
    static final String PROCESSOR = "publisher";

    private static final URI SOURCE = URI.create("urn:tutti:command-service");
    private static final String PENDING = EventPublisher.class.getName();

    private final Producer<String, byte[]> producer;
    private final Serializer serializer;

    EventPublisher(Producer<String, byte[]> producer, Serializer serializer) {
        this.producer = producer;
        this.serializer = serializer;
    }

    @EventHandler
    void publish(DomainEventMessage<?> event, UnitOfWork<?> unitOfWork) {
        UnitOfWork<?> batch = unitOfWork.root();
        List<Future<RecordMetadata>> pending = batch.getOrComputeResource(PENDING, first -> {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            batch.onPrepareCommit(all -> awaitAcknowledgement(sent));
            return sent;
        });
        pending.add(producer.send(toRecord(event)));
    }

    ProducerRecord<String, byte[]> toRecord(DomainEventMessage<?> event) {
        SerializedObject<byte[]> stored = event.serializePayload(serializer, byte[].class);
        MetaData origin = event.getMetaData();
        String type = stored.getType().getName();
        String subject = event.getAggregateIdentifier();
        CloudEvent cloudEvent = CloudEventBuilder.v1()
                .withId(event.getIdentifier())
                .withSource(SOURCE)
                .withType(type)
                .withSubject(subject)
                .withTime(event.getTimestamp().atOffset(ZoneOffset.UTC))
                .withDataSchema(URI.create(PublishedEvents.dataSchema(
                        type, Integer.parseInt(stored.getType().getRevision()))))
                .withDataContentType("application/json")
                .withExtension(PublishedEvents.SEQUENCE, Long.toString(event.getSequenceNumber()))
                .withExtension(PublishedEvents.PARTITION_KEY, subject)
                .withExtension(PublishedEvents.ACTOR, text(origin, RequestMetadata.ACTOR))
                .withExtension(PublishedEvents.CORRELATION_ID, text(origin, RequestMetadata.CORRELATION))
                .withExtension(PublishedEvents.CAUSATION_ID, text(origin, RequestMetadata.CAUSATION))
                .withData(stored.getData())
                .build();
        // The record's time is the event's: the client would else put the present there, also for anonymous events.
        long time = event.getTimestamp().toEpochMilli();
        return KafkaMessageFactory.<String>createWriter(PublishedEvents.topicOf(type), null, time, subject)
                .writeBinary(cloudEvent);
    }

    private static String text(MetaData origin, String name) {
        return Objects.toString(origin.get(name), "unknown");
    }

    private static void awaitAcknowledgement(List<Future<RecordMetadata>> pending) {
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

    /** The broker did not take a batch; the processor keeps its token and tries the same batch again. */
    static final class NotAcknowledged extends RuntimeException {
        NotAcknowledged(Throwable cause) {
            super("Kafka did not acknowledge a batch of events", cause);
        }
    }
}
