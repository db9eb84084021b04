package io.tutti.query.platform;

import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How far the stored views were when this process first asked: what lies before is in them from then on, what comes
 * after may be folded at any time, by any process.
 */
public final class FoldedAtFirst {

    private final MongoDatabase database;
    private final ProjectionVersions versions;
    private final Map<String, Map<Integer, Long>> known = new ConcurrentHashMap<>();

    FoldedAtFirst(MongoDatabase database) {
        this.database = database;
        this.versions = new ProjectionVersions(database);
    }

    /**
     * The next offset to fold, by partition; partitions that were not begun are left out. The same each time.
     *
     * @throws com.mongodb.MongoException when the store is away, as long as nothing is known
     */
    public Map<Integer, Long> offsets(String projection, String topic) {
        return known.computeIfAbsent(projection + " " + topic, any -> Map.copyOf(read(projection, topic)));
    }

    /**
     * Whether everything is in the stored views by now that a topic held a moment before.
     *
     * @param ends the offset after the last record, by partition; asked for before
     * @throws com.mongodb.MongoException when the store is away
     */
    public boolean reaches(String projection, String topic, Map<Integer, Long> ends) {
        Map<Integer, Long> next = read(projection, topic);
        return ends.entrySet().stream().allMatch(end -> next.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    private Map<Integer, Long> read(String projection, String topic) {
        int version = versions.read(projection).active();
        return new Positions(database, Projection.collection(projection, version)).all(topic);
    }
}
