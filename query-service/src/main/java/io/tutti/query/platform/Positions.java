package io.tutti.query.platform;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Updates.max;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;

/**
 * How far one view is, per partition: collection {@code positions}. Kept beside the documents, and saved after them, so
 * that a store that loses its last moments, or is restored from a backup, loses both together and nothing is skipped.
 *
 * <p>They are of one topic: of another one, made later under its name, nothing is read yet.
 */
final class Positions {

    private static final String ID = "_id";
    private static final String NEXT = "next";

    private static final String TOPIC_ID = "topicId";

    private final MongoCollection<Document> positions;

    private final String view;
    private volatile String topicId = "";

    Positions(MongoDatabase database, String view) {
        positions = database.getCollection("positions");
        this.view = view;
    }

    /** Reads and saves positions of the topic with that id from now on, and notes so; those of an earlier one are gone. */
    void of(String topic, String id) {
        topicId = id;
        positions.replaceOne(
                eq(ID, view + " " + topic),
                new Document(ID, view + " " + topic).append(TOPIC_ID, id),
                new ReplaceOptions().upsert(true));
        positions.deleteMany(
                and(regex(ID, "^" + Pattern.quote(view + " " + topic + "-")), not(regex(ID, " " + id + "$"))));
    }

    /** The offset of the next record to fold, for each of the partitions that were begun. */
    Map<TopicPartition, Long> read(Collection<TopicPartition> partitions) {
        Map<String, TopicPartition> byId = new HashMap<>();
        partitions.forEach(partition -> byId.put(id(partition), partition));
        Map<TopicPartition, Long> found = new HashMap<>();
        positions.find(in(ID, byId.keySet())).forEach(d -> found.put(byId.get(d.getString(ID)), d.getLong(NEXT)));
        return found;
    }

    /**
     * The offset of the next record to fold, by partition, for every partition of a topic that was begun: of the topic that
     * was read last, by whichever process.
     */
    Map<Integer, Long> all(String topic) {
        String prefix = view + " " + topic + "-";
        Document noted = positions.find(eq(ID, view + " " + topic)).first();
        String suffix = noted == null ? "" : " " + noted.getString(TOPIC_ID);
        Map<Integer, Long> found = new HashMap<>();
        positions
                .find(regex(ID, "^" + Pattern.quote(prefix) + "\\d+" + suffix + "$"))
                .forEach(d -> found.put(
                        Integer.valueOf(d.getString(ID)
                                .substring(prefix.length(), d.getString(ID).length() - suffix.length())),
                        d.getLong(NEXT)));
        return found;
    }

    /** Moves positions forward; one that is already further stays, for a process that lost its partition may be late. */
    void save(Map<TopicPartition, Long> next) {
        if (next.isEmpty()) {
            return;
        }
        positions.bulkWrite(next.entrySet().stream()
                .map(e -> new UpdateOneModel<Document>(
                        eq(ID, id(e.getKey())), max(NEXT, e.getValue()), new UpdateOptions().upsert(true)))
                .toList());
    }

    /** Forgets positions that the topic does not have any more. */
    void forget(Collection<TopicPartition> partitions) {
        positions.deleteMany(in(ID, partitions.stream().map(this::id).toList()));
    }

    /** Forgets everything, for a version that is dropped. */
    void forgetAll() {
        positions.deleteMany(regex(ID, "^" + Pattern.quote(view + " ")));
    }

    /** Several views may follow one topic, each at its own pace. */
    private String id(TopicPartition partition) {
        return view + " " + partition + (topicId.isEmpty() ? "" : " " + topicId);
    }
}
