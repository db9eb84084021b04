package io.tutti.query.pursuit;

import io.tutti.query.platform.RecordedEvent;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.BsonBinary;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/**
 * Successive events of one pursuit as they came off the topic, bytes untouched. In MongoDB it is one binary value, whose
 * content is again BSON: a server need not look into what is only ever read whole.
 *
 * @param events in order, without gaps
 */
public record EventBlock(List<RecordedEvent> events) {

    static final EventBlock EMPTY = new EventBlock(List.of());

    /** A block is full with so many events, or with so many bytes: what is written with every event stays small. */
    private static final int FULL_EVENTS = 32;

    private static final int FULL_BYTES = 64 << 10;

    public EventBlock {
        events = List.copyOf(events);
    }

    /** Whether no further event goes in. Depends on the events alone, so everybody who cuts blocks cuts the same. */
    static boolean isFull(List<RecordedEvent> events) {
        return events.size() >= FULL_EVENTS
                || events.stream().mapToLong(event -> event.json().length).sum() >= FULL_BYTES;
    }

    /** How a block becomes a binary value and back. */
    static final class BlockCodec implements Codec<EventBlock> {

        private static final String SERVICE_ACCOUNT = "serviceAccount";
        private static final EncoderContext AS_IS = EncoderContext.builder().build();

        @Override
        public void encode(BsonWriter writer, EventBlock block, EncoderContext context) {
            BasicOutputBuffer bytes = new BasicOutputBuffer();
            try (BsonBinaryWriter inner = new BsonBinaryWriter(bytes)) {
                inner.writeStartDocument();
                inner.writeStartArray("events");
                block.events().forEach(event -> write(inner, event));
                inner.writeEndArray();
                inner.writeEndDocument();
            }
            writer.writeBinaryData(new BsonBinary(bytes.toByteArray()));
        }

        private static void write(BsonWriter inner, RecordedEvent event) {
            inner.writeStartDocument();
            inner.writeString("id", event.id());
            inner.writeString("type", event.typeName());
            inner.writeInt32("revision", event.revision());
            inner.writeString("subject", event.subject().toString());
            inner.writeInt64("sequence", event.sequence());
            inner.writeName("recordedAt");
            PursuitCodecs.INSTANTS.encode(inner, event.recordedAt(), AS_IS);
            inner.writeString("actor", event.actor());
            if (event.serviceAccount() != null) {
                inner.writeString(SERVICE_ACCOUNT, event.serviceAccount());
            }
            inner.writeBinaryData("json", new BsonBinary(event.json()));
            inner.writeEndDocument();
        }

        @Override
        public EventBlock decode(BsonReader reader, DecoderContext context) {
            List<RecordedEvent> events = new ArrayList<>();
            try (BsonBinaryReader inner =
                    new BsonBinaryReader(ByteBuffer.wrap(reader.readBinaryData().getData()))) {
                inner.readStartDocument();
                inner.readStartArray();
                while (inner.readBsonType() != BsonType.END_OF_DOCUMENT) {
                    events.add(read(inner, context));
                }
                inner.readEndArray();
                inner.readEndDocument();
            }
            return new EventBlock(events);
        }

        private static RecordedEvent read(BsonReader inner, DecoderContext context) {
            inner.readStartDocument();
            String id = inner.readString("id");
            String type = inner.readString("type");
            int revision = inner.readInt32("revision");
            UUID subject = UUID.fromString(inner.readString("subject"));
            long sequence = inner.readInt64("sequence");
            inner.readName("recordedAt");
            var recordedAt = PursuitCodecs.INSTANTS.decode(inner, context);
            String actor = inner.readString("actor");
            inner.readBsonType();
            String account = inner.readName().equals(SERVICE_ACCOUNT) ? inner.readString() : null;
            byte[] json = (account == null ? inner.readBinaryData() : inner.readBinaryData("json")).getData();
            inner.readEndDocument();
            return new RecordedEvent(id, type, revision, subject, sequence, recordedAt, actor, account, json);
        }

        @Override
        public Class<EventBlock> getEncoderClass() {
            return EventBlock.class;
        }
    }
}
