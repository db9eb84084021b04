package io.tutti.query.pursuit;

import io.tutti.contract.pursuit.PursuitId;
import io.tutti.query.platform.Projection;
import io.tutti.query.platform.RecordedEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Keeps the pursuits' documents up to date: folds all events of a batch in memory and writes each document once. One that
 * another process wrote meanwhile is read and folded again, and only that one.
 */
final class PursuitsProjection implements Projection {

    static final String NAME = "pursuits";

    /** How many documents are read, folded and written at a time: few enough that two cores share one batch. */
    private static final int CHUNK = 25;

    private final PursuitStore store;
    private final Pursuits pursuits;
    private final Onlookers onlookers;

    PursuitsProjection(PursuitStore store, Pursuits pursuits, Onlookers onlookers) {
        this.store = store;
        this.pursuits = pursuits;
        this.onlookers = onlookers;
    }

    /** Who wants to know what was stored. */
    interface Onlookers {

        /** Nobody reads what is being built. */
        Onlookers NONE = new Onlookers() {};

        /** A document was stored. */
        default void stored(PursuitDocument document) {}

        /** All documents of a batch were. */
        default void batchStored() {}

        /** From now on others are read. */
        default void switched() {}
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void prepare() {
        pursuits.prepare();
    }

    @Override
    public void apply(List<RecordedEvent> events) {
        Map<PursuitId, List<RecordedEvent>> byPursuit = new LinkedHashMap<>();
        events.forEach(event -> byPursuit
                .computeIfAbsent(new PursuitId(event.subject()), id -> new ArrayList<>())
                .add(event));
        List<PursuitId> ids = List.copyOf(byPursuit.keySet());
        // Chunks share no pursuit: one is folded while the server stores another.
        IntStream.range(0, Math.ceilDiv(ids.size(), CHUNK))
                .parallel()
                .mapToObj(chunk -> ids.subList(chunk * CHUNK, Math.min((chunk + 1) * CHUNK, ids.size())))
                .forEach(chunk -> foldUntilStored(chunk, byPursuit));
        onlookers.batchStored();
    }

    private void foldUntilStored(List<PursuitId> ids, Map<PursuitId, List<RecordedEvent>> events) {
        Collection<PursuitId> open = ids;
        while (!open.isEmpty()) {
            // Whoever won the guard has brought the document forward, so this ends.
            open = pursuits.fold(open, events, onlookers::stored);
        }
    }

    /** Whoever wrote to a pursuit waits to read it. */
    @Override
    public Duration gathering() {
        return Duration.ZERO;
    }

    @Override
    public Projection beside(int version) {
        PursuitStore other = store.beside(version);
        return new PursuitsProjection(other, pursuits.over(other), Onlookers.NONE);
    }

    @Override
    public void use(int version) {
        store.use(version);
        pursuits.forgetAll();
        onlookers.switched();
    }

    @Override
    public void drop(int version) {
        store.drop(version);
    }

    @Override
    public Standing standing() {
        return store.standing();
    }
}
