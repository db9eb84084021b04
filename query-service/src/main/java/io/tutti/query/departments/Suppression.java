package io.tutti.query.departments;

import io.tutti.contract.pursuit.MemberId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * For which selections of pursuits figures are shown, so that no combination of all that is shown is about a few people.
 *
 * <p>Selections nest. A shown one is made of the shown ones in it, as large as possible, and of a remainder; whatever can
 * be computed from all answers is about some of these remainders together. So it suffices that behind each remainder
 * there are enough people or nobody: therefore the smallest parts are left out one after the other until those left out
 * are enough together. A part of what is left out is left out.
 *
 * @param <F> what the figures are about
 */
final class Suppression<F> {

    private final int minimum;
    private final Map<F, Map<Selected, People>> smallest = new HashMap<>();

    /** @param minimum how many people must stand behind a figure */
    Suppression(int minimum) {
        this.minimum = minimum;
    }

    /**
     * Says who stands behind figures of a pursuit.
     *
     * @param smallest selection that includes the pursuit
     * @param these on one side
     * @param those on the other, or the same people
     */
    void add(F about, Selected smallest, Collection<MemberId> these, Collection<MemberId> those) {
        this.smallest
                .computeIfAbsent(about, it -> new HashMap<>())
                .computeIfAbsent(smallest, it -> new People())
                .add(these, those);
    }

    /** Whether figures of the pursuits selected may be shown. */
    boolean shows(F about, Selected selected) {
        return !hidden(smallest.getOrDefault(about, Map.of())).contains(selected);
    }

    private Set<Selected> hidden(Map<Selected, People> finest) {
        Map<Selected, Map<Selected, People>> parts = new HashMap<>();
        finest.forEach((selected, people) -> {
            for (Selected part = selected, whole = part.larger(); whole != null; part = whole, whole = part.larger()) {
                parts.computeIfAbsent(whole, it -> new HashMap<>())
                        .computeIfAbsent(part, it -> new People())
                        .add(people);
            }
        });
        People all = new People();
        finest.values().forEach(all::add);
        Set<Selected> hidden = new HashSet<>();
        if (!all.mayBeShown(minimum)) {
            hidden.add(Selected.ALL);
        }
        for (Selected whole : List.of(Selected.ALL, Selected.OPEN, Selected.ENDED)) {
            divide(hidden.contains(whole), parts.getOrDefault(whole, Map.of()), hidden);
        }
        return hidden;
    }

    private void divide(boolean wholeIsHidden, Map<Selected, People> parts, Set<Selected> hidden) {
        People remainder = new People();
        // Every process and every request has to choose the same ones: several choices together would give all away.
        parts.entrySet().stream()
                .filter(part -> part.getValue().count() > 0)
                .sorted(Comparator.comparingInt((Map.Entry<Selected, People> part) ->
                                part.getValue().count())
                        .thenComparing(part -> part.getKey().toString()))
                .forEach(part -> {
                    People people = part.getValue();
                    if (wholeIsHidden || !people.mayBeShown(minimum) || !remainder.mayBeShown(minimum)) {
                        remainder.add(people);
                        hidden.add(part.getKey());
                    }
                });
    }
}
