package io.tutti.query.pursuit;

import io.tutti.contract.pursuit.PursuitId;
import io.tutti.query.pursuit.view.PursuitView;
import io.tutti.query.pursuit.view.PursuitView.HaltReason;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * How a pursuit lies in MongoDB: the view, and beside it what is searched for or listed without reading the view.
 *
 * @param revision how often the document was written; the guard of the next write. The view's sequence alone would not
 *     do: a halt changes while the sequence stays.
 * @param openedAt null until opened, which keeps the document out of the list
 * @param readers who may read it, as {@link Reader} says; null until opened
 * @param halt null while none
 * @param unknown events of unknown types; null for none
 */
public record PursuitDocument(
        @BsonId PursuitId id,
        long revision,
        @Nullable Instant openedAt,
        @Nullable List<String> readers,
        @Nullable HaltReason halt,
        @Nullable Integer unknown,
        @Nullable PursuitSummary summary,
        PursuitView view) {

    /** Stands for a pursuit that has no document yet. */
    static PursuitDocument absent(PursuitId id) {
        return new PursuitDocument(id, 0, null, null, null, null, null, PursuitView.before(id));
    }

    /** The document that may take this one's place. */
    PursuitDocument next(PursuitView changed) {
        return new PursuitDocument(
                id,
                revision + 1,
                changed.facts() == null ? null : changed.facts().openedAt(),
                Reader.readersOf(changed),
                changed.halt() == null ? null : changed.halt().reason(),
                changed.unknownEvents().isEmpty()
                        ? null
                        : changed.unknownEvents().size(),
                PursuitSummary.of(changed),
                changed);
    }
}
