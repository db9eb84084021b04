package io.tutti.query.departments;

import io.tutti.contract.pursuit.MemberId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Who stands behind a figure: for a link the people on each of its sides, else the same people twice. */
final class People {

    private final Set<MemberId> some = new HashSet<>();
    private final Set<MemberId> others = new HashSet<>();

    void add(Collection<MemberId> these, Collection<MemberId> those) {
        some.addAll(these);
        others.addAll(those);
    }

    void add(People more) {
        add(more.some, more.others);
    }

    /** How many on the side on which there are fewer. */
    int count() {
        return Math.min(some.size(), others.size());
    }

    /** Whether a figure of theirs says nothing about few: there are enough, or there is nobody. */
    boolean mayBeShown(int minimum) {
        return count() == 0 || count() >= minimum;
    }
}
