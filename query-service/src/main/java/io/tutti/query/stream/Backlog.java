package io.tutti.query.stream;

import io.tutti.contract.PublishedEvents;
import io.tutti.query.platform.TopicPast;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** What was told before the ring begins, read from the topic, a part at a time. */
final class Backlog {

    /** Readings at once in a process; each holds a consumer with its buffers. */
    private static final int AT_ONCE = 4;

    private static final int NOTICES = 500;
    private static final Duration ENOUGH = Duration.ofSeconds(3);

    private final TopicPast past;
    private final Semaphore readings = new Semaphore(AT_ONCE, true);

    Backlog(TopicPast past) {
        this.past = past;
    }

    /**
     * Part of the notices after a position.
     *
     * @param next the position after all that was read
     * @param gone whether the topic does not hold what follows the position any more
     */
    record Part(List<Notice> notices, Position next, boolean gone) {}

    /**
     * Reads on from a position, and holds nothing any more when it returns: whoever is slow to take the notices keeps
     * nobody else from reading.
     *
     * @return empty when others are reading all of the given time
     * @throws org.apache.kafka.common.KafkaException when the broker does not answer
     */
    Optional<Part> read(Position from, Position until, Predicate<Notice> wanted, Duration atMost)
            throws InterruptedException {
        if (!readings.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            return Optional.empty();
        }
        try {
            long began = System.nanoTime();
            List<Notice> notices = new ArrayList<>();
            Optional<Map<Integer, Long>> next =
                    past.read(PublishedEvents.TOPIC, from.offsets(), until.offsets(), events -> {
                        events.stream().map(Notice::of).filter(wanted).forEach(notices::add);
                        return notices.size() < NOTICES && System.nanoTime() - began < ENOUGH.toNanos();
                    });
            return Optional.of(
                    next.isEmpty() ? new Part(List.of(), from, true) : new Part(notices, from.with(next.get()), false));
        } finally {
            readings.release();
        }
    }
}
