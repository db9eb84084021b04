package io.tutti.query.pursuit;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.FindIterable;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.query.pursuit.StoredPursuit.SealedBlock;
import io.tutti.query.pursuit.view.PursuitView.HaltReason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far the documents of pursuits are, for whoever checks them; and a way to make one anew. */
@Component
public class DocumentStandings {

    private static final String ID = "_id";
    private static final String STORED = "stored";
    private static final String SEQUENCE = "sequence";
    private static final String SEALED = "sealed";
    private static final String HALT = "halt";
    private static final String REASON = "reason";
    private static final String HALT_REASON = HALT + "." + REASON;
    private static final int AT_ONCE = 1_000;

    private final PursuitStore store;
    private final Pursuits pursuits;

    DocumentStandings(PursuitStore store, Pursuits pursuits) {
        this.store = store;
        this.pursuits = pursuits;
    }

    /**
     * How far a document is.
     *
     * @param stored sequence of the last event that is kept; -1 for none
     * @param shown sequence of the last event that is shown
     * @param halt why not all is shown that is kept, or known to exist
     * @param missingBlocks parts of the kept events that are gone
     */
    public record DocumentStanding(
            long stored, long shown, @Nullable HaltReason halt, int missingBlocks) {}

    /** Hands over every document's standing, in no order. */
    public void each(BiConsumer<PursuitId, DocumentStanding> consumer) {
        List<Document> part = new ArrayList<>(AT_ONCE);
        for (Document document : figures(new Document())) {
            part.add(document);
            if (part.size() == AT_ONCE) {
                standings(part).forEach(consumer);
                part.clear();
            }
        }
        standings(part).forEach(consumer);
    }

    /** The standings of those documents that exist. */
    public Map<PursuitId, DocumentStanding> of(Collection<PursuitId> ids) {
        Map<PursuitId, DocumentStanding> found = new HashMap<>();
        List<PursuitId> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            Bson part = in(ID, all.subList(from, Math.min(all.size(), from + AT_ONCE)));
            found.putAll(standings(figures(part).into(new ArrayList<>())));
        }
        return found;
    }

    /**
     * Empties a pursuit's document, whatever it holds. Until its events have come again, all of them, the pursuit is
     * incomplete.
     */
    public void empty(PursuitId id) {
        pursuits.empty(id);
    }

    private FindIterable<Document> figures(Bson filter) {
        return store.documents()
                .find(filter)
                .projection(include(STORED, SEQUENCE, SEALED, HALT_REASON))
                .batchSize(AT_ONCE);
    }

    private Map<PursuitId, DocumentStanding> standings(List<Document> documents) {
        List<String> blocks =
                documents.stream().flatMap(one -> blocksOf(one).stream()).toList();
        Set<String> present = HashSet.newHashSet(blocks.size());
        if (!blocks.isEmpty()) {
            store.blocks().find(in(ID, blocks)).projection(include(ID)).forEach(one -> present.add(one.getString(ID)));
        }
        return documents.stream()
                .collect(Collectors.toMap(
                        document -> PursuitId.of(document.getString(ID)), document -> standing(document, present)));
    }

    private static DocumentStanding standing(Document document, Set<String> present) {
        Document halt = document.get(HALT, Document.class);
        return new DocumentStanding(
                document.getLong(STORED),
                document.getLong(SEQUENCE),
                halt == null ? null : HaltReason.valueOf(halt.getString(REASON)),
                Math.toIntExact(blocksOf(document).stream()
                        .filter(block -> !present.contains(block))
                        .count()));
    }

    private static List<String> blocksOf(Document document) {
        PursuitId id = PursuitId.of(document.getString(ID));
        return IntStream.range(0, document.getInteger(SEALED))
                .mapToObj(number -> SealedBlock.id(id, number))
                .toList();
    }
}
