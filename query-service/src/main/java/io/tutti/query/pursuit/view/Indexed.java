package io.tutti.query.pursuit.view;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Things in the order in which they came, found by id. The index is made when first asked for: many folds only add. */
final class Indexed<K, V> {

    private final List<V> all;
    private final Function<V, K> id;
    private final String what;
    private @Nullable Map<K, Integer> places;

    /** @param what names the id in an event that lacks it */
    Indexed(List<V> start, Function<V, K> id, String what) {
        all = new ArrayList<>(start);
        this.id = id;
        this.what = what;
    }

    void add(V thing) {
        if (places != null) {
            places.put(id.apply(thing), all.size());
        }
        all.add(thing);
    }

    /**
     * Changes one thing. One that is not there came with an event of an unknown type: that shows, and what happened to
     * the thing since then is passed over with it.
     */
    void change(K which, UnaryOperator<V> change) {
        Integer place = places().get(requireNonNull(which, what));
        if (place != null) {
            all.set(place, change.apply(all.get(place)));
        }
    }

    /** One thing; null when it is not there. */
    @Nullable
    V get(K which) {
        Integer place = places().get(requireNonNull(which, what));
        return place == null ? null : all.get(place);
    }

    boolean has(K which) {
        return places().containsKey(requireNonNull(which, what));
    }

    void changeAll(UnaryOperator<V> change) {
        all.replaceAll(change);
    }

    List<V> all() {
        return all;
    }

    private Map<K, Integer> places() {
        if (places == null) {
            places = HashMap.newHashMap(all.size());
            for (int place = 0; place < all.size(); place++) {
                places.put(id.apply(all.get(place)), place);
            }
        }
        return places;
    }
}
