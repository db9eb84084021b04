package io.tutti.query.platform;

import io.tutti.contract.PublishedEvents;
import java.util.List;
import java.util.Map;

/**
 * Something in this process that follows a whole public topic: all partitions, in no group, so that every process sees
 * every event. A Spring bean of this type is given a {@link TopicTail} of its own, hence follows at its own pace, and is
 * called by that one thread only.
 */
public interface TopicListener {

    /** Short stable name; names the thread and the figures. */
    String name();

    /** The public topic that is followed. */
    default String topic() {
        return PublishedEvents.TOPIC;
    }

    /** Where to begin when the process starts. */
    TailStart start();

    /**
     * Tells where partitions are read from, before their first events: all of them at first, new ones when they appear,
     * and again those of which the next records are not on the topic any more. In that last case something was missed.
     *
     * @param next the offset of the next record that will be read, by partition
     */
    default void placed(Map<Integer, Long> next) {}

    /**
     * Takes events, in order per partition. Whatever this throws, the same events are given again after a pause, and no
     * others before; it may also wait, and is interrupted when the process ends.
     */
    void received(List<TailedEvent> events) throws InterruptedException;

    /** Called about twice a second while nothing comes. */
    default void idle() {}

    /** Tells, once, that everything was received that the topic held when it was first reached. */
    default void current() {}
}
