package io.tutti.query.pursuit;

import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A part of the things in one pursuit, in the order of the events that brought them.
 *
 * @param nextCursor where the next part begins; absent from the last one
 */
public record Part<T>(List<T> items, @Nullable SequenceCursor nextCursor) {

    /** So many things at most, of those after the cursor. */
    public static <T> Part<T> of(List<T> all, ToLongFunction<T> sequence, @Nullable SequenceCursor cursor, int limit) {
        List<T> left = cursor == null
                ? all
                : all.stream()
                        .filter(thing -> sequence.applyAsLong(thing) > cursor.after())
                        .toList();
        if (left.size() <= limit) {
            return new Part<>(left, null);
        }
        List<T> items = left.subList(0, limit);
        return new Part<>(items, new SequenceCursor(sequence.applyAsLong(items.getLast())));
    }
}
