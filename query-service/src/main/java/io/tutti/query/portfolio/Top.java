package io.tutti.query.portfolio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The first so many of things in an order, without sorting those that nobody asks for.
 *
 * @param items in that order
 * @param more whether others follow
 */
record Top<T>(List<T> items, boolean more) {

    static <T> Top<T> of(Iterable<T> all, Comparator<T> order, int limit) {
        PriorityQueue<T> best = new PriorityQueue<>(order.reversed());
        for (T one : all) {
            if (best.size() <= limit) {
                best.add(one);
            } else if (order.compare(one, best.element()) < 0) {
                best.remove();
                best.add(one);
            }
        }
        List<T> items = new ArrayList<>(best);
        items.sort(order);
        boolean more = items.size() > limit;
        return new Top<>(more ? items.subList(0, limit) : items, more);
    }
}
