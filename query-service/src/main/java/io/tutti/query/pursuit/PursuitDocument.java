package io.tutti.query.pursuit;

import io.tutti.contract.pursuit.PursuitId;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.pursuit.card.PursuitCard;
import io.tutti.query.pursuit.view.PursuitFold;
import io.tutti.query.pursuit.view.PursuitView.Halt;
import io.tutti.query.pursuit.view.PursuitView.HaltReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * How a pursuit lies in MongoDB: its newest events, and what is searched for, listed or laid beside other pursuits. Its
 * earlier events are in sealed blocks beside it; the view is folded from the events and is not stored.
 *
 * @param revision how often the document was written; the guard of the next write
 * @param stored sequence of the last event that is stored; -1 for none
 * @param sequence of the last event that is folded into the card; smaller than {@code stored} while parked
 * @param sealed how many blocks of earlier events there are
 * @param recent the events after those blocks
 * @param openedAt null until opened, which keeps the document out of the list
 * @param readers who may read it, as {@link Reader} says; null until opened
 * @param halt why later events are not folded in; null for none
 * @param unknown events of unknown types; null for none
 * @param card null until opened
 */
public record PursuitDocument(
        @BsonId PursuitId id,
        long revision,
        long stored,
        long sequence,
        int sealed,
        EventBlock recent,
        @Nullable Instant openedAt,
        @Nullable List<String> readers,
        @Nullable Halt halt,
        @Nullable Integer unknown,
        @Nullable PursuitCard card) {

    /** Stands for a pursuit that has no document yet. */
    static PursuitDocument absent(PursuitId id) {
        return new PursuitDocument(id, 0, -1, -1, 0, EventBlock.EMPTY, null, null, null, null, null);
    }

    /** The document that may take the place of this one: the same to the same readers, with no events, waiting for them. */
    PursuitDocument emptied(Instant now) {
        Halt waiting = new Halt(HaltReason.GAP, 0, 0, now, null);
        return new PursuitDocument(id, revision + 1, -1, -1, 0, EventBlock.EMPTY, null, readers, waiting, null, null);
    }

    /** The events that come next of those given: what is stored already and what is ahead of a gap is not among them. */
    List<RecordedEvent> next(List<RecordedEvent> events) {
        List<RecordedEvent> next = new ArrayList<>();
        for (RecordedEvent event : events) {
            if (event.sequence() == stored + next.size() + 1 && PursuitFold.canBeHeld(event)) {
                next.add(event);
            }
        }
        return next;
    }
}
