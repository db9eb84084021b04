package io.tutti.query.pursuit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.pursuit.card.ScoreSampling;
import io.tutti.query.pursuit.view.PursuitFold;
import io.tutti.query.pursuit.view.PursuitView;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Pursuits as they are stored, with the views that their events fold to. What was folded lately is kept in memory, as
 * much as fits; whether it still is what is stored, the document's revision tells.
 */
@Component
class Pursuits {

    /** Views take a sixth of the memory at most, measured by the bytes of their events. */
    private static final int SHARE_OF_MEMORY = 6;

    /** Whoever looks into the past of a pursuit looks at many moments of it. */
    private static final int SHARE_OF_HISTORIES = 24;

    private final PursuitStore store;
    private final SkippedEvents skipped;
    private final ScoreSampling sampling;
    private final InstantSource clock = InstantSource.system();
    private final Cache<PursuitId, StoredPursuit> memory = Caffeine.newBuilder()
            .maximumWeight(Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY)
            .weigher((PursuitId id, StoredPursuit pursuit) ->
                    (int) Math.min(Integer.MAX_VALUE, 1_024 + pursuit.view().size()))
            .build();

    private final Cache<PursuitId, History> histories = Caffeine.newBuilder()
            .maximumWeight(Runtime.getRuntime().maxMemory() / SHARE_OF_HISTORIES)
            .weigher((PursuitId id, History history) -> history.bytes())
            .build();

    Pursuits(PursuitStore store, SkippedEvents skipped, ScoreSampling sampling) {
        this.store = store;
        this.skipped = skipped;
        this.sampling = sampling;
    }

    /** The same over other collections, with a memory of its own. */
    Pursuits over(PursuitStore other) {
        return new Pursuits(other, skipped, sampling);
    }

    /** A pursuit as it is stored now; one without document for an id that is not known. */
    StoredPursuit read(PursuitId id) {
        StoredPursuit known = memory.getIfPresent(id);
        if (known != null && known.document().revision() == store.standpoint(id).revision()) {
            return known;
        }
        PursuitDocument document = store.read(id);
        return document == null ? StoredPursuit.absent(id) : remembered(document);
    }

    /** All stored events of a pursuit, from its beginning. */
    List<RecordedEvent> events(StoredPursuit pursuit) {
        PursuitDocument document = pursuit.document();
        History known = histories.getIfPresent(document.id());
        if (known == null || !known.isOf(document)) {
            known = new History(document.revision(), document.stored(), List.copyOf(store.events(document)));
            histories.put(document.id(), known);
        }
        return known.events();
    }

    /** All events of a document in one revision. */
    private record History(long revision, long stored, List<RecordedEvent> events) {

        private static final int BYTES_BESIDE_JSON = 256;

        boolean isOf(PursuitDocument document) {
            return revision == document.revision() && stored == document.stored();
        }

        int bytes() {
            long sum = events.stream()
                    .mapToLong(event -> event.json().length + BYTES_BESIDE_JSON)
                    .sum();
            return (int) Math.min(Integer.MAX_VALUE, sum);
        }
    }

    /**
     * Folds events into pursuits and stores what changed.
     *
     * @param written is given every document that was stored
     * @return pursuits that another process wrote meanwhile; nothing of them was stored, and they are to be folded again
     */
    Set<PursuitId> fold(
            Collection<PursuitId> ids, Map<PursuitId, List<RecordedEvent>> events, Consumer<PursuitDocument> written) {
        List<StoredPursuit.SealedBlock> sealed = new ArrayList<>();
        Map<PursuitId, StoredPursuit> changed = new HashMap<>();
        lastKnown(ids, events).forEach((id, before) -> {
            StoredPursuit.Grown grown = before.with(due(before, events.getOrDefault(id, List.of())), sampling);
            if (grown.after().differsFrom(before)) {
                sealed.addAll(grown.sealed());
                changed.put(id, grown.after());
            }
        });
        store.seal(sealed);
        Set<PursuitId> lost = store.write(
                changed.values().stream().map(StoredPursuit::document).toList());
        memory.invalidateAll(lost);
        changed.keySet().removeAll(lost);
        memory.putAll(changed);
        changed.values().forEach(pursuit -> written.accept(pursuit.document()));
        return lost;
    }

    /** What is in memory may be outdated: then the guard of the write tells. Without news there would be no write. */
    private Map<PursuitId, StoredPursuit> lastKnown(
            Collection<PursuitId> ids, Map<PursuitId, List<RecordedEvent>> events) {
        Map<PursuitId, StoredPursuit> known = new HashMap<>(memory.getAllPresent(ids));
        known.values()
                .removeIf(pursuit -> events.getOrDefault(pursuit.document().id(), List.of()).stream()
                        .allMatch(
                                event -> event.sequence() <= pursuit.document().stored()));
        List<PursuitId> unknown =
                ids.stream().filter(id -> !known.containsKey(id)).toList();
        Map<PursuitId, PursuitDocument> read = store.read(unknown);
        unknown.forEach(id -> {
            PursuitDocument document = read.get(id);
            known.put(id, document == null ? StoredPursuit.absent(id) : remembered(document));
        });
        return known;
    }

    /** A parked pursuit is tried again from its stored events: a newer version may be able to read them. */
    private List<RecordedEvent> due(StoredPursuit before, List<RecordedEvent> events) {
        List<RecordedEvent> all = new ArrayList<>(before.parked() ? store.events(before.document()) : List.of());
        events.forEach(event -> all.add(skipped.marked(event)));
        return all;
    }

    /**
     * Folds a pursuit anew from all of its stored events: by a newer version, or with events skipped since.
     *
     * @param written is given the document, if it was stored
     * @return the pursuit as it is now
     */
    StoredPursuit refold(PursuitId id, Consumer<PursuitDocument> written) {
        while (true) {
            PursuitDocument document = store.read(id);
            if (document == null) {
                return StoredPursuit.absent(id);
            }
            List<RecordedEvent> events =
                    store.events(document).stream().map(skipped::marked).toList();
            StoredPursuit.Grown grown =
                    StoredPursuit.absent(id).with(events, sampling).inPlaceOf(document);
            store.seal(grown.sealed());
            memory.invalidate(id);
            if (store.write(List.of(grown.after().document())).isEmpty()) {
                memory.put(id, grown.after());
                written.accept(grown.after().document());
                return grown.after();
            }
        }
    }

    /**
     * Forgets what is stored of a pursuit, and lets its events come again. The document stays, with nothing in it: who
     * still has the earlier one in memory must not be able to write it back.
     */
    void empty(PursuitId id) {
        PursuitDocument document = store.read(id);
        while (document != null && document.stored() >= 0) {
            memory.invalidate(id);
            store.write(List.of(document.emptied(clock.instant())));
            document = store.read(id);
        }
    }

    /** Learns what is to be skipped. */
    void prepare() {
        store.createIndexes();
        skipped.load();
    }

    private StoredPursuit remembered(PursuitDocument document) {
        PursuitId id = document.id();
        StoredPursuit known = memory.getIfPresent(id);
        PursuitView start =
                known != null && known.view().sequence() <= document.sequence() ? known.view() : PursuitView.before(id);
        boolean recentDo = document.stored() - document.recent().events().size() <= start.sequence();
        List<RecordedEvent> events = recentDo ? document.recent().events() : store.events(document);
        PursuitView view = PursuitFold.fold(
                start,
                events.stream()
                        .filter(event -> event.sequence() <= document.sequence())
                        .toList());
        StoredPursuit pursuit = new StoredPursuit(document, view.haltedAs(document.halt()));
        memory.put(id, pursuit);
        return pursuit;
    }

    void forgetAll() {
        memory.invalidateAll();
        histories.invalidateAll();
    }
}
