package io.tutti.query.pursuit.view;

import java.util.ArrayList;
import java.util.List;

/** Lists that only ever grow at their end. */
final class History {

    private History() {}

    /** The history with one thing more. */
    static <T> List<T> and(List<T> history, T next) {
        List<T> grown = new ArrayList<>(history.size() + 1);
        grown.addAll(history);
        grown.add(next);
        return grown;
    }
}
