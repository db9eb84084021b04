package io.tutti.query.platform;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.bson.types.Binary;

/** Records of the topics that are no events: kept for people to look at, in the collection {@code unreadableRecords}. */
final class UnreadableRecords {

    private static final int KEPT_BYTES = 16 * 1024;

    private final MongoCollection<Document> records;

    UnreadableRecords(MongoDatabase database) {
        records = database.getCollection("unreadableRecords");
    }

    /** Keeps a record once, however often it is delivered; of a large value its beginning. */
    void keep(ConsumerRecord<byte[], byte[]> kafka, String why) {
        String place = kafka.topic() + "-" + kafka.partition() + "@" + kafka.offset();
        Document headers = new Document();
        kafka.headers().forEach(header -> headers.append(name(header.key()), text(header.value())));
        Document kept = new Document("_id", place)
                .append("topic", kafka.topic())
                .append("why", why)
                .append("writtenAt", Date.from(Instant.ofEpochMilli(kafka.timestamp())))
                .append("key", text(kafka.key()))
                .append("headers", headers);
        if (kafka.value() != null) {
            kept.append("size", kafka.value().length).append("value", new Binary(start(kafka.value())));
        }
        records.replaceOne(eq("_id", place), kept, new ReplaceOptions().upsert(true));
    }

    long count(String topic) {
        return records.countDocuments(eq("topic", topic));
    }

    /** A field name in MongoDB holds no zero character, does not begin with a dollar sign and has no dots. */
    private static String name(String header) {
        String plain = header.replaceAll("[^A-Za-z0-9_-]", "_");
        return plain.isEmpty() ? "_" : plain;
    }

    private static String text(byte[] value) {
        return value == null ? "" : new String(start(value), StandardCharsets.UTF_8);
    }

    private static byte[] start(byte[] value) {
        return value.length > KEPT_BYTES ? Arrays.copyOf(value, KEPT_BYTES) : value;
    }
}
