package io.tutti.query.pursuit;

import io.tutti.contract.pursuit.PursuitId;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which pursuits do not go on, because an event is missing or cannot be read. */
@Component
public class Halts {

    private final PursuitStore store;

    Halts(PursuitStore store) {
        this.store = store;
    }

    /**
     * Those of the pursuits that do not go on.
     *
     * @throws com.mongodb.MongoException when the store is away
     */
    public Set<PursuitId> among(Collection<PursuitId> ids) {
        return ids.isEmpty() ? Set.of() : store.halted(ids);
    }
}
