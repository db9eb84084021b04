package io.tutti.query.platform;

import io.tutti.contract.PublishedEvents;
import java.time.Duration;
import java.util.List;

/**
 * A view that is kept up to date from a public topic. Called by one thread per process, but several processes may
 * hold the same projection and deliver the same events, also old ones, at the same time.
 */
public interface Projection {

    /** Short stable name; names the consumer group, the positions, the thread and the figures. */
    String name();

    /** The public topic that the view is folded from. */
    default String topic() {
        return PublishedEvents.TOPIC;
    }

    /** Makes the store ready, such as its indexes; repeated until it succeeds, and harmless when repeated. */
    void prepare();

    /**
     * Folds events into the view and stores it. In order per subject, any number of times each.
     *
     * @throws RuntimeException when the store is away; the same events are then given again, and nothing is lost
     */
    void apply(List<RecordedEvent> events);

    /**
     * The same view in collections of another version, to be built while this one goes on being read.
     *
     * @param version from 1
     */
    Projection beside(int version);

    /** Reads and writes the collections of that version from now on; called once it is built, and at the start. */
    void use(int version);

    /** Removes the collections of a version that nobody uses any more. */
    void drop(int version);

    /** The name of a collection in a version of the view; the first version has plain names. */
    static String collection(String plain, int version) {
        return version == 1 ? plain : plain + "-" + version;
    }

    /**
     * The shortest time from one batch to the next. Where events come one by one, a view that nobody waits for is written
     * once for many of them; the first one after a quiet time is folded at once.
     */
    default Duration gathering() {
        return Duration.ofMillis(100);
    }

    /** What is wrong with the stored view as a whole; asks the store, so not for every event. */
    Standing standing();

    /**
     * Troubles of a view that stop nothing but its own completeness.
     *
     * @param gaps subjects that wait for missing events
     * @param parked subjects with an event that cannot be read or held
     * @param unknownEvents events of types that this version does not know
     */
    record Standing(long gaps, long parked, long unknownEvents) {
        /** The troubles of two stores of one view. */
        public Standing and(Standing other) {
            return new Standing(gaps + other.gaps, parked + other.parked, unknownEvents + other.unknownEvents);
        }
    }
}
