package io.tutti.query.platform;

import com.mongodb.MongoTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A projection that remembers what it was given, and whose store may be away. */
final class RecordingProjection implements Projection {

    final List<Long> folded = new CopyOnWriteArrayList<>();
    final AtomicInteger attempts = new AtomicInteger();
    volatile boolean away;
    volatile boolean fatal;
    volatile Duration gathering = Duration.ZERO;

    @Override
    public String name() {
        return "test";
    }

    @Override
    public void prepare() {}

    @Override
    public void apply(List<RecordedEvent> events) {
        attempts.incrementAndGet();
        if (fatal) {
            throw new AssertionError("a fault of ours");
        }
        if (away) {
            throw new MongoTimeoutException("the store is away");
        }
        events.forEach(event -> folded.add(event.sequence()));
    }

    @Override
    public Duration gathering() {
        return gathering;
    }

    @Override
    public Projection beside(int version) {
        return this;
    }

    @Override
    public void use(int version) {}

    @Override
    public void drop(int version) {}

    @Override
    public Standing standing() {
        return new Standing(0, 0, 0);
    }
}
