package io.tutti.query.pursuit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.query.platform.Projection;
import io.tutti.query.platform.Projection.Standing;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.pursuit.StoredPursuit.SealedBlock;
import io.tutti.query.pursuit.card.PursuitCard;
import io.tutti.query.pursuit.view.PursuitView.HaltReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The documents of all pursuits, in the collection {@code pursuitCards}, and their sealed blocks of events, in
 * {@code pursuitEvents}; of one version of the view at a time.
 *
 * <p>Every method throws {@link com.mongodb.MongoException} when the server is away.
 */
@Component
class PursuitStore {

    private static final String ID = "_id";
    private static final String REVISION = "revision";
    private static final String OPENED_AT = "openedAt";
    private static final String READERS = "readers";
    private static final String HALT = "halt";
    private static final String HALT_REASON = HALT + ".reason";
    private static final String UNKNOWN = "unknown";
    private static final String CARD = "card";
    private static final String SEQUENCE = "sequence";

    private final MongoDatabase database;
    private volatile MongoCollection<PursuitDocument> pursuits;
    private volatile MongoCollection<SealedBlock> blocks;

    @Autowired
    PursuitStore(MongoDatabase database) {
        this(database.withCodecRegistry(PursuitCodecs.REGISTRY), 1);
    }

    private PursuitStore(MongoDatabase coded, int version) {
        database = coded;
        pursuits = pursuits(version);
        blocks = blocks(version);
    }

    private MongoCollection<PursuitDocument> pursuits(int version) {
        return database.getCollection(Projection.collection("pursuitCards", version), PursuitDocument.class);
    }

    private MongoCollection<SealedBlock> blocks(int version) {
        return database.getCollection(Projection.collection("pursuitEvents", version), SealedBlock.class);
    }

    /** The same in collections of another version. */
    PursuitStore beside(int version) {
        return new PursuitStore(database, version);
    }

    /** Reads and writes the collections of that version from now on. */
    void use(int version) {
        pursuits = pursuits(version);
        blocks = blocks(version);
    }

    void drop(int version) {
        pursuits(version).drop();
        blocks(version).drop();
    }

    /** A pursuit as far as lists read it. */
    public record Listed(@Nullable List<String> readers, PursuitCard card) {}

    void createIndexes() {
        // Exactly the keys of the guard: some servers use an index for nothing else, and only when it is unique.
        pursuits.createIndex(Indexes.ascending(ID, REVISION), new IndexOptions().unique(true));
        pursuits.createIndex(Indexes.compoundIndex(Indexes.descending(OPENED_AT), Indexes.ascending(ID)));
        pursuits.createIndex(Indexes.compoundIndex(
                Indexes.ascending(READERS), Indexes.descending(OPENED_AT), Indexes.ascending(ID)));
        pursuits.createIndex(Indexes.ascending(HALT_REASON), new IndexOptions().sparse(true));
        pursuits.createIndex(Indexes.ascending(UNKNOWN), new IndexOptions().sparse(true));
    }

    /** The documents that exist of those asked for. */
    Map<PursuitId, PursuitDocument> read(Collection<PursuitId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Bson query = ids.size() == 1 ? eq(ID, ids.iterator().next()) : in(ID, ids);
        return pursuits.find(query).into(new ArrayList<>()).stream()
                .collect(Collectors.toMap(PursuitDocument::id, Function.identity()));
    }

    @Nullable
    PursuitDocument read(PursuitId id) {
        return pursuits.find(eq(ID, id)).first();
    }

    /**
     * How far a stored pursuit is, without reading more of it.
     *
     * @param revision how often its document was written
     * @param sequence of the last event that it shows
     */
    record Standpoint(long revision, long sequence) {
        static final Standpoint NOWHERE = new Standpoint(0, -1);
    }

    Standpoint standpoint(PursuitId id) {
        Document found = pursuits.withDocumentClass(Document.class)
                .find(eq(ID, id))
                .projection(include(REVISION, SEQUENCE))
                .first();
        return found == null ? Standpoint.NOWHERE : new Standpoint(found.getLong(REVISION), found.getLong(SEQUENCE));
    }

    /** All stored events of a pursuit from its beginning. */
    List<RecordedEvent> events(PursuitDocument document) {
        List<String> ids = IntStream.range(0, document.sealed())
                .mapToObj(number -> SealedBlock.id(document.id(), number))
                .toList();
        Map<String, EventBlock> found = HashMap.newHashMap(ids.size());
        if (!ids.isEmpty()) {
            blocks.find(in(ID, ids)).forEach(one -> found.put(one.id(), one.block()));
        }
        List<RecordedEvent> events = new ArrayList<>();
        ids.forEach(id -> events.addAll(Objects.requireNonNull(found.get(id), () -> "block " + id + " is not there")
                .events()));
        events.addAll(document.recent().events());
        return events;
    }

    /** Writes blocks before the documents that count them; writing one again changes nothing. */
    void seal(List<SealedBlock> sealed) {
        if (!sealed.isEmpty()) {
            ReplaceOptions upsert = new ReplaceOptions().upsert(true);
            blocks.bulkWrite(
                    sealed.stream()
                            .map(block -> new ReplaceOneModel<>(eq(ID, block.id()), block, upsert))
                            .toList(),
                    new BulkWriteOptions().ordered(false));
        }
    }

    /**
     * Stores documents, each only if nobody else wrote it since it was read.
     *
     * @return those that somebody else wrote meanwhile; nothing of them was stored
     */
    Set<PursuitId> write(List<PursuitDocument> documents) {
        if (documents.isEmpty()) {
            return Set.of();
        }
        // An upsert whose guard does not match tries to insert, and the identity of the document refuses that: so the
        // server itself names each write that lost, and first writes need no case of their own.
        ReplaceOptions upsert = new ReplaceOptions().upsert(true);
        List<ReplaceOneModel<PursuitDocument>> writes = documents.stream()
                .map(d -> new ReplaceOneModel<>(new Document(ID, d.id()).append(REVISION, d.revision() - 1), d, upsert))
                .toList();
        try {
            pursuits.bulkWrite(writes, new BulkWriteOptions().ordered(false));
            return Set.of();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null || !e.getWriteErrors().stream().allMatch(PursuitStore::isLostGuard)) {
                throw e;
            }
            return e.getWriteErrors().stream()
                    .map(error -> documents.get(error.getIndex()).id())
                    .collect(Collectors.toSet());
        }
    }

    private static boolean isLostGuard(BulkWriteError error) {
        return error.getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    /** Opened pursuits that one may read, newest first, after a place in that order or from its beginning. */
    List<PursuitCard> list(Reader reader, @Nullable Place after, int limit) {
        // Limits of an index come first, so that a server does not read all lines before the place again.
        Bson further = after == null
                ? exists(OPENED_AT)
                : and(lte(OPENED_AT, after.openedAt()), or(lt(OPENED_AT, after.openedAt()), gt(ID, after.id())));
        return pursuits.withDocumentClass(Listed.class)
                .find(reader.readsAll() ? further : and(in(READERS, reader.names()), further))
                .projection(include(CARD))
                .sort(Sorts.orderBy(Sorts.descending(OPENED_AT), Sorts.ascending(ID)))
                .limit(limit)
                .map(Listed::card)
                .into(new ArrayList<>());
    }

    /** A place in the list. */
    record Place(Instant openedAt, PursuitId id) {}

    /** Hands over every opened pursuit, in no order. */
    void each(Consumer<Listed> consumer) {
        pursuits.withDocumentClass(Listed.class)
                .find(exists(OPENED_AT))
                .projection(include(READERS, CARD))
                .batchSize(1_000)
                .forEach(consumer);
    }

    /** Those of the pursuits that are opened. */
    List<Listed> listed(Collection<PursuitId> ids) {
        // By nothing but the id: with a second condition, some servers look through all documents.
        List<Listed> found = pursuits.withDocumentClass(Listed.class)
                .find(in(ID, ids))
                .projection(include(READERS, CARD))
                .into(new ArrayList<>());
        found.removeIf(one -> one.card() == null);
        return found;
    }

    /** Pursuits of which later events are not folded in, after one and in the order of their ids. */
    List<PursuitDocument> halted(@Nullable PursuitId after, int limit) {
        Bson further = exists(HALT_REASON);
        return pursuits.find(after == null ? further : and(gt(ID, after), further))
                .sort(Sorts.ascending(ID))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** Those of the pursuits that are opened and that one may read. */
    List<PursuitCard> listed(Collection<PursuitId> ids, Reader reader) {
        return listed(ids).stream()
                .filter(one -> one.readers() != null && reader.mayRead(one.readers()))
                .map(Listed::card)
                .toList();
    }

    /** The documents as they lie there. */
    MongoCollection<Document> documents() {
        return pursuits.withDocumentClass(Document.class);
    }

    /** The sealed blocks as they lie there. */
    MongoCollection<Document> blocks() {
        return blocks.withDocumentClass(Document.class);
    }

    /** Those of the pursuits of which later events are not folded in. */
    Set<PursuitId> halted(Collection<PursuitId> ids) {
        return pursuits
                .withDocumentClass(Document.class)
                .find(in(ID, ids)) // by nothing but the id, as above
                .projection(include(ID, HALT))
                .into(new ArrayList<>())
                .stream()
                .filter(document -> document.get(HALT) != null)
                .map(document -> PursuitId.of(document.getString(ID)))
                .collect(Collectors.toSet());
    }

    Standing standing() {
        long gaps = pursuits.countDocuments(eq(HALT_REASON, HaltReason.GAP));
        long halted = pursuits.countDocuments(exists(HALT_REASON));
        Document sum = pursuits.withDocumentClass(Document.class)
                .aggregate(List.of(
                        Aggregates.match(exists(UNKNOWN)),
                        Aggregates.group(null, Accumulators.sum(UNKNOWN, "$" + UNKNOWN))))
                .first();
        long unknown = sum == null
                ? 0
                : Objects.requireNonNull(sum.get(UNKNOWN, Number.class)).longValue();
        return new Standing(gaps, halted - gaps, unknown);
    }
}
