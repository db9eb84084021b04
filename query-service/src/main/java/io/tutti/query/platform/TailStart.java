package io.tutti.query.platform;

import java.util.Map;

/**
 * Where the tail of a topic begins. A partition that is created later is always read from its beginning.
 *
 * @param others where partitions begin that {@code offsets} does not name
 * @param offsets the next offset to read, by partition
 */
public record TailStart(Edge others, Map<Integer, Long> offsets) {

    /** One of the two ends of what the topic holds. */
    public enum Edge {
        BEGINNING,
        END
    }

    /** Everything that the topic still holds, then what comes. */
    public static final TailStart BEGINNING = new TailStart(Edge.BEGINNING, Map.of());

    /** Only what comes from now on. */
    public static final TailStart END = new TailStart(Edge.END, Map.of());

    public TailStart {
        offsets = Map.copyOf(offsets);
    }

    /** What comes from the given offsets on; partitions not named are read from their beginning. */
    public static TailStart at(Map<Integer, Long> offsets) {
        return new TailStart(Edge.BEGINNING, offsets);
    }
}
