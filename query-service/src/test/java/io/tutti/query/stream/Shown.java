package io.tutti.query.stream;

import io.tutti.contract.pursuit.PursuitId;
import io.tutti.query.pursuit.Reader;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What reads show in a test. */
final class Shown implements Visible {

    final Map<PursuitId, Long> versions = new ConcurrentHashMap<>();
    final Set<PursuitId> hidden = ConcurrentHashMap.newKeySet();
    volatile boolean complete = true;

    /** Shows pursuits that nothing else is said of at that version. */
    volatile long others = -1;

    void show(int pursuit, long version) {
        versions.put(Told.pursuit(pursuit), version);
    }

    @Override
    public boolean complete() {
        return complete;
    }

    @Override
    public OptionalLong version(PursuitId pursuit, @Nullable Reader reader) {
        return hidden.contains(pursuit) && reader != null
                ? OptionalLong.empty()
                : OptionalLong.of(versions.getOrDefault(pursuit, others));
    }
}
