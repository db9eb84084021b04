package io.tutti.query.platform;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import io.tutti.contract.DomainEvent;
import io.tutti.contract.EventCodec;
import io.tutti.platform.problem.ProblemException;
import io.tutti.query.platform.Projection.Standing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents of a small view, one for each subject of events, folded by a pure function: {@code {_id, revision, sequence,
 * ahead, halt, unknown, view}}. As with every view, an event at or below the document's sequence was folded before and is
 * skipped, one further ahead than the next halts the document until the missing one arrives, and a document is written
 * only if nobody else wrote it since it was read; so whatever is repeated or races changes nothing.
 *
 * @param <E> the family of events that it is folded from
 * @param <V> the view, a record with a JSON form
 */
public final class SmallViews<E extends DomainEvent, V> {

    /** Folds one event. Pure; whatever it throws is held to be the event's fault. */
    @FunctionalInterface
    public interface Fold<E, V> {
        /**
         * The view after an event; null as long as there is nothing to show.
         *
         * @param view null before the first
         * @param beside what travelled beside the event: its subject, sequence and time
         */
        @Nullable
        V after(@Nullable V view, E event, RecordedEvent beside);
    }

    /**
     * What is known of a subject.
     *
     * @param sequence of the last event that is in the view
     */
    public record Found<V>(V view, long sequence) {}

    private static final String ID = "_id";
    private static final String REVISION = "revision";
    private static final String SEQUENCE = "sequence";
    private static final String AHEAD = "ahead";
    private static final String HALT = "halt";
    private static final String UNKNOWN = "unknown";
    private static final String VIEW = "view";
    private static final String GAP = "GAP";
    private static final String UNREADABLE = "UNREADABLE";
    private static final JsonMapper JSON =
            EventCodec.configure(JsonMapper.builder()).build();

    private final MongoDatabase database;
    private final String plainName;
    private volatile MongoCollection<Document> documents;
    private final Class<E> family;
    private final Class<V> type;
    private final Fold<E, V> fold;

    /** Views of a family of events in a collection, of the first version until another one is used. */
    public SmallViews(MongoDatabase database, String collection, Class<E> family, Class<V> type, Fold<E, V> fold) {
        this.database = database;
        this.plainName = collection;
        this.documents = database.getCollection(collection);
        this.family = family;
        this.type = type;
        this.fold = fold;
    }

    /** Reads and writes the collection of that version from now on. */
    public void use(int version) {
        documents = database.getCollection(Projection.collection(plainName, version));
    }

    /** Removes the collection of that version. */
    public void drop(int version) {
        database.getCollection(Projection.collection(plainName, version)).drop();
    }

    /** Creates what the guard of writes and the standing need. */
    public void prepare() {
        documents.createIndex(Indexes.ascending(ID, REVISION), new IndexOptions().unique(true));
        documents.createIndex(Indexes.ascending(HALT), new IndexOptions().sparse(true));
        documents.createIndex(Indexes.ascending(UNKNOWN), new IndexOptions().sparse(true));
    }

    /** Folds events, in order per subject, any number of times each, and stores what changed. */
    public void apply(List<RecordedEvent> events) {
        Map<UUID, List<RecordedEvent>> open = new LinkedHashMap<>();
        events.forEach(event ->
                open.computeIfAbsent(event.subject(), id -> new ArrayList<>()).add(event));
        while (!open.isEmpty()) {
            // Whoever won a guard has brought that document forward, so this ends.
            open.keySet().retainAll(foldOnce(open));
        }
    }

    private Set<UUID> foldOnce(Map<UUID, List<RecordedEvent>> events) {
        Map<String, Document> read = new HashMap<>();
        documents
                .find(in(ID, events.keySet().stream().map(UUID::toString).toList()))
                .forEach(document -> read.put(document.getString(ID), document));
        List<Document> changed = new ArrayList<>();
        events.forEach((subject, its) -> {
            Document before = read.getOrDefault(
                    subject.toString(),
                    new Document(ID, subject.toString()).append(REVISION, 0L).append(SEQUENCE, -1L));
            Document after = folded(before, its);
            if (!after.equals(before)) {
                changed.add(after.append(REVISION, before.getLong(REVISION) + 1));
            }
        });
        return write(changed);
    }

    private Document folded(Document before, List<RecordedEvent> events) {
        Document after = new Document(before);
        V view = viewIn(before);
        V folded = view;
        for (RecordedEvent event : events) {
            long next = after.getLong(SEQUENCE) + 1;
            if (event.sequence() < next) {
                continue;
            }
            if (event.sequence() > next) {
                halt(after, GAP, event);
                continue;
            }
            try {
                E told = event.read(family);
                if (told == null) {
                    after.merge(UNKNOWN, 1, (a, b) -> (Integer) a + (Integer) b);
                } else {
                    folded = fold.after(folded, told, event);
                }
            } catch (RuntimeException e) {
                halt(after, UNREADABLE, event);
                continue;
            }
            after.put(SEQUENCE, next);
            if (next >= after.get(AHEAD, -1L)) {
                after.remove(HALT);
                after.remove(AHEAD);
            }
        }
        if (!Objects.equals(folded, view)) {
            after.put(VIEW, Document.parse(JSON.writeValueAsString(folded)));
        }
        return after;
    }

    /** Notes why later events are not folded in; over once the document has caught up with the highest one seen. */
    private static void halt(Document document, String reason, RecordedEvent event) {
        document.putIfAbsent(HALT, reason);
        document.put(AHEAD, Math.max(event.sequence(), document.get(AHEAD, -1L)));
    }

    private Set<UUID> write(List<Document> changed) {
        if (changed.isEmpty()) {
            return Set.of();
        }
        // As everywhere: an upsert whose guard does not match tries to insert, and the identity refuses that.
        ReplaceOptions upsert = new ReplaceOptions().upsert(true);
        try {
            documents.bulkWrite(
                    changed.stream()
                            .map(d -> new ReplaceOneModel<>(
                                    new Document(ID, d.getString(ID)).append(REVISION, d.getLong(REVISION) - 1),
                                    d,
                                    upsert))
                            .toList(),
                    new BulkWriteOptions().ordered(false));
            return Set.of();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null
                    || !e.getWriteErrors().stream()
                            .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                throw e;
            }
            return e.getWriteErrors().stream()
                    .map(error -> UUID.fromString(changed.get(error.getIndex()).getString(ID)))
                    .collect(Collectors.toSet());
        }
    }

    private @Nullable V viewIn(Document document) {
        Document view = document.get(VIEW, Document.class);
        return view == null ? null : JSON.readValue(view.toJson(), type);
    }

    private Optional<Found<V>> foundIn(@Nullable Document document) {
        V view = document == null ? null : viewIn(document);
        return document == null || view == null
                ? Optional.empty()
                : Optional.of(new Found<>(view, document.getLong(SEQUENCE)));
    }

    /** The view of a subject as it is now. */
    public Optional<Found<V>> read(UUID subject) {
        return foundIn(documents.find(eq(ID, subject.toString())).first());
    }

    /**
     * The view of a subject at a version or a later one.
     *
     * @param atLeast null for whatever is there
     * @throws ProblemException 503 when it does not come within two seconds
     */
    public Optional<Found<V>> read(UUID subject, @Nullable Long atLeast) {
        return atLeast == null ? read(subject) : await(subject, found -> found.sequence() >= atLeast);
    }

    /**
     * The view of a subject once it is as wanted.
     *
     * @throws ProblemException 503 when that takes longer than two seconds
     */
    public Optional<Found<V>> await(UUID subject, Predicate<Found<V>> wanted) {
        return Coming.await(
                "What you wait for",
                () -> read(subject),
                found -> found.filter(wanted).isPresent());
    }

    /** Views by a filter on their fields, which lie under {@code view}. */
    public List<V> list(Bson filter, Bson order, int limit) {
        return documents.find(filter).sort(order).limit(limit).into(new ArrayList<>()).stream()
                .flatMap(document -> foundIn(document).stream())
                .map(Found::view)
                .toList();
    }

    /** What is wrong with the documents as a whole. */
    public Standing standing() {
        long unknown = 0;
        for (Document document : documents.find(exists(UNKNOWN)).projection(include(UNKNOWN))) {
            unknown += document.getInteger(UNKNOWN);
        }
        return new Standing(
                documents.countDocuments(eq(HALT, GAP)), documents.countDocuments(eq(HALT, UNREADABLE)), unknown);
    }
}
