package io.tutti.query.pursuit;

import io.tutti.contract.pursuit.PursuitId;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.pursuit.card.ScoreSampling;
import io.tutti.query.pursuit.view.Facts;
import io.tutti.query.pursuit.view.PursuitView;
import io.tutti.query.pursuit.view.PursuitView.Halt;
import io.tutti.query.pursuit.view.PursuitView.HaltReason;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A pursuit in memory: its document, and the view that its stored events fold to. Pure.
 *
 * @param document as it was read or written, or is about to be written
 * @param view of all stored events up to {@code document.sequence()}
 */
public record StoredPursuit(PursuitDocument document, PursuitView view) {

    /** Where the n-th sealed block of a pursuit lies; whoever seals it writes the same. */
    public record SealedBlock(@BsonId String id, EventBlock block) {

        static String id(PursuitId pursuit, int number) {
            return pursuit + "/" + number;
        }
    }

    /**
     * What there is to write after further events.
     *
     * @param sealed blocks that became full; to be written before the document that counts them
     */
    record Grown(StoredPursuit after, List<SealedBlock> sealed) {

        /** The same to be written over a document that was there; what it knew of events to come stays known. */
        Grown inPlaceOf(PursuitDocument earlier) {
            PursuitView view = after.view();
            Halt noted = earlier.halt();
            if (view.halt() == null && noted != null && noted.highestSeen() > view.sequence()) {
                view = view.haltedAs(
                        new Halt(HaltReason.GAP, view.sequence() + 1, noted.highestSeen(), noted.since(), null));
            }
            PursuitDocument now = after.document();
            PursuitDocument written = new PursuitDocument(
                    now.id(),
                    earlier.revision() + 1,
                    now.stored(),
                    now.sequence(),
                    now.sealed(),
                    now.recent(),
                    now.openedAt(),
                    now.readers(),
                    view.halt(),
                    now.unknown(),
                    now.card());
            return new Grown(new StoredPursuit(written, view), sealed);
        }
    }

    static StoredPursuit absent(PursuitId id) {
        return new StoredPursuit(PursuitDocument.absent(id), PursuitView.before(id));
    }

    /** Whether there are stored events that the view does not show. */
    boolean parked() {
        return view.sequence() < document.stored();
    }

    /** Whether an event was ahead of what is stored, or unreadable, or anything new came. */
    boolean differsFrom(StoredPursuit earlier) {
        return document.stored() != earlier.document.stored() || view.differsFrom(earlier.view);
    }

    /** This pursuit with the events of a batch, in their order; those that it has already change nothing. */
    Grown with(List<RecordedEvent> events, ScoreSampling sampling) {
        ScoreSampling.Sampled folded = sampling.fold(view, document.card(), events);
        List<RecordedEvent> next = document.next(events);
        List<SealedBlock> sealed = new ArrayList<>();
        List<RecordedEvent> recent = new ArrayList<>(document.recent().events());
        for (RecordedEvent event : next) {
            recent.add(event);
            if (EventBlock.isFull(recent)) {
                String id = SealedBlock.id(document.id(), document.sealed() + sealed.size());
                sealed.add(new SealedBlock(id, new EventBlock(recent)));
                recent.clear();
            }
        }
        PursuitView changed = folded.view();
        Facts facts = changed.facts();
        PursuitDocument written = new PursuitDocument(
                document.id(),
                document.revision() + 1,
                document.stored() + next.size(),
                changed.sequence(),
                document.sealed() + sealed.size(),
                new EventBlock(recent),
                facts == null ? null : facts.openedAt(),
                Reader.readersOf(changed),
                changed.halt(),
                changed.unknownEvents().isEmpty()
                        ? null
                        : changed.unknownEvents().size(),
                folded.card());
        return new Grown(new StoredPursuit(written, changed), sealed);
    }
}
