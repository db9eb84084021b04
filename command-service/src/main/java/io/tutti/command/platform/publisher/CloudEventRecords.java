package io.tutti.command.platform.publisher;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.tutti.command.platform.dispatch.RequestMetadata;
import io.tutti.contract.PublishedEvents;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** The records that stored events become: CloudEvents in binary mode, their bytes as they are stored. */
final class CloudEventRecords {

    private static final URI SOURCE = URI.create("urn:tutti:command-service");

    private final Serializer serializer;

    CloudEventRecords(Serializer serializer) {
        this.serializer = serializer;
    }

    /** The record of an event on its public topic; always the same for the same event. */
    ProducerRecord<String, byte[]> of(DomainEventMessage<?> event) {
        return of(event, null);
    }

    /** The same record on another topic. */
    ProducerRecord<String, byte[]> of(DomainEventMessage<?> event, @Nullable String topic) {
        SerializedObject<byte[]> stored = event.serializePayload(serializer, byte[].class);
        MetaData origin = event.getMetaData();
        String type = stored.getType().getName();
        String subject = event.getAggregateIdentifier();
        CloudEventBuilder cloudEvent = CloudEventBuilder.v1()
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
                .withData(stored.getData());
        Object account = origin.get(RequestMetadata.SERVICE_ACCOUNT);
        if (account != null) {
            cloudEvent
                    .withExtension(PublishedEvents.AUTH_TYPE, PublishedEvents.SERVICE_ACCOUNT)
                    .withExtension(PublishedEvents.AUTH_ID, account.toString());
        }
        // The record's time is the event's: the client would else put the present there, also for anonymous events.
        long time = event.getTimestamp().toEpochMilli();
        return KafkaMessageFactory.<String>createWriter(
                        topic == null ? PublishedEvents.topicOf(type) : topic, null, time, subject)
                .writeBinary(cloudEvent.build());
    }

    private static String text(MetaData origin, String name) {
        return Objects.toString(origin.get(name), "unknown");
    }
}
