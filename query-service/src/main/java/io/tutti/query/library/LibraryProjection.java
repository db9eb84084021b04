package io.tutti.query.library;

import com.mongodb.client.MongoDatabase;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.query.library.LibraryStore.Stored;
import io.tutti.query.platform.Projection;
import io.tutti.query.platform.RecordedEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Keeps what can be found up to date. Most events say nothing of it and are passed over by their types. */
@Component
class LibraryProjection implements Projection {

    private static final Logger LOG = LoggerFactory.getLogger(LibraryProjection.class);

    private final MongoDatabase database;
    private final LibraryStore store;

    @Autowired
    LibraryProjection(MongoDatabase database) {
        this(database, 1);
    }

    private LibraryProjection(MongoDatabase database, int version) {
        this.database = database;
        store = new LibraryStore(database, version);
    }

    LibraryStore store() {
        return store;
    }

    @Override
    public String name() {
        return "library";
    }

    @Override
    public void prepare() {
        store.prepare();
    }

    private record Told(PursuitId pursuit, PursuitEvent event, long sequence) {}

    @Override
    public void apply(List<RecordedEvent> events) {
        Map<ContributionId, List<Told>> open = new LinkedHashMap<>();
        for (RecordedEvent event : events) {
            PursuitEvent told = decoded(event);
            ContributionId about = told == null ? null : Entry.subject(told);
            if (told != null && about != null) {
                open.computeIfAbsent(about, id -> new ArrayList<>())
                        .add(new Told(new PursuitId(event.subject()), told, event.sequence()));
            }
        }
        while (!open.isEmpty()) {
            // Whoever won a guard has brought that entry forward, so this ends.
            open.keySet().retainAll(store.write(changed(open)));
        }
    }

    private List<Stored> changed(Map<ContributionId, List<Told>> told) {
        Map<ContributionId, Stored> read = new HashMap<>(store.read(told.keySet()));
        List<Stored> changed = new ArrayList<>();
        told.forEach((id, events) -> {
            Stored before = read.getOrDefault(id, Stored.NOTHING);
            Entry entry = before.entry();
            for (Told one : events) {
                entry = Entry.after(entry, one.pursuit(), one.event(), one.sequence());
            }
            if (!Objects.equals(entry, before.entry())) {
                changed.add(new Stored(entry, before.revision()));
            }
        });
        return changed;
    }

    /** Null for what is not about contributions, and for what cannot be read: the pursuit itself is parked by that. */
    private static @Nullable PursuitEvent decoded(RecordedEvent event) {
        if (!event.typeName().startsWith("tutti.pursuit.contribution-")) {
            return null;
        }
        try {
            return event.read(PursuitEvent.class);
        } catch (RuntimeException e) {
            LOG.warn("Event {} of pursuit {} cannot be found by: {}", event.sequence(), event.subject(), e.toString());
            return null;
        }
    }

    @Override
    public Projection beside(int version) {
        return new LibraryProjection(database, version);
    }

    @Override
    public void use(int version) {
        store.use(version);
    }

    @Override
    public void drop(int version) {
        store.drop(version);
    }

    @Override
    public Standing standing() {
        return new Standing(0, 0, 0);
    }
}
