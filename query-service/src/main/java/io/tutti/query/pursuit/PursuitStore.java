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
import io.tutti.query.platform.Projection.Standing;
import io.tutti.query.pursuit.view.PursuitView.HaltReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The documents of all pursuits, in the collection {@code pursuits}. A change of their shape takes a new collection
 * name and new positions, and thereby a rebuild from the topic beside the old ones.
 *
 * <p>Every method throws {@link com.mongodb.MongoException} when the server is away.
 */
@Component
public class PursuitStore {

    private static final String ID = "_id";
    private static final String REVISION = "revision";
    private static final String OPENED_AT = "openedAt";
    private static final String READERS = "readers";
    private static final String HALT = "halt";
    private static final String UNKNOWN = "unknown";
    private static final String SUMMARY = "summary";
    private static final String SEQUENCE = "view.sequence";

    private final MongoCollection<PursuitDocument> pursuits;

    PursuitStore(MongoDatabase database) {
        pursuits = database.withCodecRegistry(PursuitCodecs.REGISTRY).getCollection("pursuits", PursuitDocument.class);
    }

    /** One line of the list, as far as the list query reads it. */
    public record Listed(PursuitSummary summary) {}

    void createIndexes() {
        // Exactly the keys of the guard: some servers use an index for nothing else, and only when it is unique.
        pursuits.createIndex(Indexes.ascending(ID, REVISION), new IndexOptions().unique(true));
        pursuits.createIndex(Indexes.compoundIndex(Indexes.descending(OPENED_AT), Indexes.ascending(ID)));
        pursuits.createIndex(Indexes.compoundIndex(
                Indexes.ascending(READERS), Indexes.descending(OPENED_AT), Indexes.ascending(ID)));
        pursuits.createIndex(Indexes.ascending(HALT), new IndexOptions().sparse(true));
        pursuits.createIndex(Indexes.ascending(UNKNOWN), new IndexOptions().sparse(true));
    }

    /** The documents that exist of those asked for. */
    Map<PursuitId, PursuitDocument> read(Collection<PursuitId> ids) {
        Bson query = ids.size() == 1 ? eq(ID, ids.iterator().next()) : in(ID, ids);
        return pursuits.find(query).into(new ArrayList<>()).stream()
                .collect(Collectors.toMap(PursuitDocument::id, Function.identity()));
    }

    @Nullable
    PursuitDocument read(PursuitId id) {
        return pursuits.find(eq(ID, id)).first();
    }

    /** The sequence up to which the stored view goes, without reading the view; empty when there is no document. */
    OptionalLong sequence(PursuitId id) {
        Document found = pursuits.withDocumentClass(Document.class)
                .find(eq(ID, id))
                .projection(include(SEQUENCE))
                .first();
        return found == null
                ? OptionalLong.empty()
                : OptionalLong.of(found.get("view", Document.class).getLong("sequence"));
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
    List<PursuitSummary> list(Reader reader, @Nullable Place after, int limit) {
        // Limits of an index come first, so that a server does not read all lines before the place again.
        Bson further = after == null
                ? exists(OPENED_AT)
                : and(lte(OPENED_AT, after.openedAt()), or(lt(OPENED_AT, after.openedAt()), gt(ID, after.id())));
        return pursuits.withDocumentClass(Listed.class)
                .find(reader.readsAll() ? further : and(in(READERS, reader.names()), further))
                .projection(include(SUMMARY))
                .sort(Sorts.orderBy(Sorts.descending(OPENED_AT), Sorts.ascending(ID)))
                .limit(limit)
                .map(Listed::summary)
                .into(new ArrayList<>());
    }

    /** A place in the list. */
    record Place(Instant openedAt, PursuitId id) {}

    Standing standing() {
        long gaps = pursuits.countDocuments(eq(HALT, HaltReason.GAP));
        long halted = pursuits.countDocuments(exists(HALT));
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
