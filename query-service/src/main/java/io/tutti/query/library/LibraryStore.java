package io.tutti.query.library;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.nin;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import io.tutti.contract.EventCodec;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.ContributionKind;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.query.library.Words.Word;
import io.tutti.query.platform.Projection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What can be found, in a collection of documents {@code {_id, revision, pursuit, kind, department, withdrawn, occurredAt,
 * terms, entry}}. Terms are made when a contribution is stored, so that any MongoDB server can look them up.
 */
final class LibraryStore {

    private static final String ID = "_id";
    private static final String REVISION = "revision";
    private static final String ENTRY = "entry";
    private static final String TERMS = "terms";
    private static final String PURSUIT = "pursuit";
    private static final String KIND = "kind";
    private static final String DEPARTMENT = "department";
    private static final String WITHDRAWN = "withdrawn";
    private static final String OCCURRED_AT = "occurredAt";
    private static final JsonMapper JSON =
            EventCodec.configure(JsonMapper.builder()).build();

    private final MongoDatabase database;
    private volatile MongoCollection<Document> documents;

    LibraryStore(MongoDatabase database, int version) {
        this.database = database;
        documents = collection(version);
    }

    private MongoCollection<Document> collection(int version) {
        return database.getCollection(Projection.collection("library", version));
    }

    void use(int version) {
        documents = collection(version);
    }

    void drop(int version) {
        collection(version).drop();
    }

    /** An entry and how often its document was written. */
    record Stored(@Nullable Entry entry, long revision) {
        static final Stored NOTHING = new Stored(null, 0);
    }

    /**
     * What a search is limited to.
     *
     * @param words each by the terms of which one must be there; none for no such limit
     * @param hidden pursuits that must not be looked into
     */
    record Limits(
            List<Set<String>> words,
            Collection<PursuitId> hidden,
            @Nullable ContributionKind kind,
            @Nullable Department department) {}

    void prepare() {
        documents.createIndex(Indexes.ascending(ID, REVISION), new IndexOptions().unique(true));
        documents.createIndex(Indexes.ascending(TERMS));
        documents.createIndex(Indexes.descending(OCCURRED_AT));
    }

    Map<ContributionId, Stored> read(Collection<ContributionId> ids) {
        Map<ContributionId, Stored> found = new HashMap<>();
        documents
                .find(in(ID, ids.stream().map(ContributionId::toString).toList()))
                .forEach(document -> found.put(
                        ContributionId.of(document.getString(ID)),
                        new Stored(entry(document), document.getLong(REVISION))));
        return found;
    }

    /**
     * Stores entries, each only if nobody else wrote it since it was read.
     *
     * @param entries with the revision that was read
     * @return those that somebody else wrote meanwhile
     */
    Set<ContributionId> write(Collection<Stored> entries) {
        if (entries.isEmpty()) {
            return Set.of();
        }
        List<Document> changed = entries.stream()
                .flatMap(stored -> stored.entry() == null
                        ? Stream.empty()
                        : Stream.of(document(stored.entry(), stored.revision() + 1)))
                .toList();
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
                    .map(error ->
                            ContributionId.of(changed.get(error.getIndex()).getString(ID)))
                    .collect(Collectors.toSet());
        }
    }

    /** Entries within the limits that have all words, and then those that have some; of each the newest first. */
    List<Entry> find(Limits limits, int limit) {
        Map<ContributionId, Entry> found = new LinkedHashMap<>();
        newest(limits, limits.words(), limit).forEach(entry -> found.put(entry.id(), entry));
        if (limits.words().size() > 1 && found.size() < limit) {
            Set<String> some = new TreeSet<>();
            limits.words().forEach(some::addAll);
            newest(limits, List.of(some), limit).forEach(entry -> found.putIfAbsent(entry.id(), entry));
        }
        return found.values().stream().limit(limit).toList();
    }

    private List<Entry> newest(Limits limits, List<Set<String>> all, int limit) {
        List<Bson> filters = new ArrayList<>();
        all.forEach(word -> filters.add(in(TERMS, word)));
        filters.add(eq(WITHDRAWN, false));
        if (!limits.hidden().isEmpty()) {
            filters.add(nin(
                    PURSUIT, limits.hidden().stream().map(PursuitId::toString).toList()));
        }
        if (limits.kind() != null) {
            filters.add(eq(KIND, limits.kind().name()));
        }
        if (limits.department() != null) {
            filters.add(eq(DEPARTMENT, limits.department().code()));
        }
        return documents
                .find(and(filters))
                .sort(Sorts.orderBy(Sorts.descending(OCCURRED_AT), Sorts.ascending(ID)))
                .limit(limit)
                .map(LibraryStore::entry)
                .into(new ArrayList<>());
    }

    private static Entry entry(Document document) {
        return JSON.readValue(document.getString(ENTRY), Entry.class);
    }

    private static Document document(Entry entry, long revision) {
        Set<String> terms = new TreeSet<>();
        Stream.concat(Stream.of(entry.title(), entry.text()), entry.proofPoints().stream())
                .flatMap(text -> Words.of(text).stream())
                .map(Word::terms)
                .forEach(terms::addAll);
        return new Document(ID, entry.id().toString())
                .append(REVISION, revision)
                .append(PURSUIT, entry.pursuit().toString())
                .append(KIND, entry.kind().name())
                .append(DEPARTMENT, entry.department().code())
                .append(WITHDRAWN, entry.withdrawn())
                .append(OCCURRED_AT, entry.occurredAt().toEpochMilli())
                .append(TERMS, List.copyOf(terms))
                .append(ENTRY, JSON.writeValueAsString(entry));
    }
}
