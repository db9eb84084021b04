package io.tutti.query.pursuit;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.pursuit.view.PursuitView.UnknownEvent;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Events that an administrator decided to pass over because they cannot be read, in the collection {@code skippedEvents}.
 * It outlives every rebuild. A skipped event stays stored, byte by byte, under a type that says so and that no fold knows.
 */
@Component
class SkippedEvents {

    private final MongoCollection<Document> skipped;
    private volatile Set<String> known = Set.of();

    SkippedEvents(MongoDatabase database) {
        skipped = database.getCollection("skippedEvents");
    }

    /** Learns what was skipped so far, by whichever process. */
    void load() {
        Set<String> ids = new HashSet<>();
        skipped.find().forEach(document -> ids.add(document.getString("_id")));
        known = Set.copyOf(ids);
    }

    /** Notes a decision for good. */
    void add(RecordedEvent event, String by, String reason, Instant at) {
        String id = id(event);
        skipped.replaceOne(
                eq("_id", id),
                new Document("_id", id)
                        .append("pursuit", event.subject().toString())
                        .append("sequence", event.sequence())
                        .append("type", event.typeName())
                        .append("by", by)
                        .append("reason", reason)
                        .append("at", at.toString()),
                new ReplaceOptions().upsert(true));
        load();
    }

    /** The event as it is to be stored and folded. */
    RecordedEvent marked(RecordedEvent event) {
        return known.isEmpty() || !known.contains(id(event)) || event.typeName().startsWith(UnknownEvent.SKIPPED)
                ? event
                : new RecordedEvent(
                        event.id(),
                        UnknownEvent.SKIPPED + event.typeName(),
                        event.revision(),
                        event.subject(),
                        event.sequence(),
                        event.recordedAt(),
                        event.actor(),
                        event.serviceAccount(),
                        event.json());
    }

    private static String id(RecordedEvent event) {
        return new PursuitId(event.subject()) + "/" + event.sequence();
    }
}
