package io.tutti.query.platform;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Updates.max;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
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
 * <p>To rebuild the view, stop the consumers and drop this collection and the views': everything is read again.
 */
final class Positions {

    private static final String ID = "_id";
    private static final String NEXT = "next";

    private final MongoCollection<Document> positions;

    private final String view;

    Positions(MongoDatabase database, String view) {
        positions = database.getCollection("positions");
        this.view = view;
    }

    /** The offset of the next record to fold, for each of the partitions that were begun. */
    Map<TopicPartition, Long> read(Collection<TopicPartition> partitions) {
        Map<String, TopicPartition> byId = new HashMap<>();
        partitions.forEach(partition -> byId.put(id(partition), partition));
        Map<TopicPartition, Long> found = new HashMap<>();
        positions.find(in(ID, byId.keySet())).forEach(d -> found.put(byId.get(d.getString(ID)), d.getLong(NEXT)));
        return found;
    }

    /** The offset of the next record to fold, by partition, for every partition of a topic that was begun. */
    Map<Integer, Long> all(String topic) {
        String prefix = view + " " + topic + "-";
        Map<Integer, Long> found = new HashMap<>();
        positions
                .find(regex(ID, "^" + Pattern.quote(prefix) + "\\d+$"))
                .forEach(d -> found.put(Integer.valueOf(d.getString(ID).substring(prefix.length())), d.getLong(NEXT)));
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
        return view + " " + partition;
    }
}
