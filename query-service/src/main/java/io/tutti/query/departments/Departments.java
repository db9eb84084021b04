package io.tutti.query.departments;

import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.query.pursuit.card.LinkSum;
import io.tutti.query.pursuit.card.PursuitCard;
import io.tutti.query.pursuit.card.PursuitCard.DepartmentPart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How departments work together, over pursuits. What is shown depends on who stands behind it, see {@link Suppression}.
 *
 * @param pursuits how many
 * @param minimumPeople behind every figure that is shown, unless nobody is
 * @param departments by code
 * @param links what is shown of who acts on whose work, within departments included
 * @param suppressedLinks how many more links between departments there are, behind a side of which too few people stand
 */
record Departments(
        Instant asOf,
        Selected selected,
        int pursuits,
        int minimumPeople,
        List<OfDepartment> departments,
        List<Linked> links,
        int suppressedLinks) {

    /**
     * One department.
     *
     * @param requiredIn pursuits in which it is required; as the next, always shown: it says nothing about people
     * @param silentIn pursuits in which it is required and no contribution of it stands
     * @param given absent where suppressed
     * @param requests absent where suppressed
     * @param suppressed whether one of the two is
     * @param why absent where nothing is suppressed
     */
    record OfDepartment(
            Department department,
            int requiredIn,
            int silentIn,
            @Nullable Given given,
            @Nullable Requests requests,
            boolean suppressed,
            @Nullable String why) {}

    /**
     * What a department contributed.
     *
     * @param people who contributed or acted for it
     * @param logged contributions that stand
     * @param counted those of them that count
     */
    record Given(int people, int logged, int counted) {}

    /**
     * People of one department acted on the work of another.
     *
     * @param from the department that acts
     * @param to the one whose work it is
     * @param pairs distinct directed pairs of persons per pursuit and ISO week
     * @param pursuits in how many
     */
    record Linked(Department from, Department to, int pairs, int pursuits) {}

    private record Direction(Department from, Department to) implements Comparable<Direction> {
        private static final Comparator<Direction> ORDER =
                Comparator.comparing(Direction::from).thenComparing(Direction::to);

        @Override
        public int compareTo(Direction other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * @param all pursuits that the reader may see, also those that are not selected
     * @param minimumPeople that must stand behind a figure
     */
    static Departments of(List<PursuitCard> all, Selected selected, int minimumPeople, Instant now) {
        Suppression<Department> given = new Suppression<>(minimumPeople);
        Suppression<Department> requests = new Suppression<>(minimumPeople);
        Suppression<Direction> links = new Suppression<>(minimumPeople);
        Map<Department, Sum> sums = new TreeMap<>();
        Map<Direction, Linked> linked = new TreeMap<>();
        int pursuits = 0;
        for (PursuitCard card : all) {
            Selected smallest = Selected.smallest(card);
            card.departments().forEach(part -> given.add(part.department(), smallest, part.people(), part.people()));
            card.requests().forEach(one -> requests.add(one.to(), smallest, one.people(), one.people()));
            card.links().forEach(link -> links.add(direction(link), smallest, link.actors(), link.others()));
            if (selected.includes(card)) {
                pursuits++;
                card.departments().forEach(part -> sum(sums, part.department()).add(part));
                card.requests().forEach(one -> sum(sums, one.to()).requests.add(Requests.Asked.in(card, one, now)));
                card.links().forEach(link -> linked.merge(direction(link), first(link), Departments::sum));
            }
        }
        List<OfDepartment> departments = new ArrayList<>(sums.size());
        sums.forEach((department, sum) -> departments.add(sum.of(
                department, given.shows(department, selected), requests.shows(department, selected), minimumPeople)));
        int found = linked.size();
        linked.keySet().removeIf(direction -> !links.shows(direction, selected));
        return new Departments(
                now,
                selected,
                pursuits,
                minimumPeople,
                departments,
                List.copyOf(linked.values()),
                found - linked.size());
    }

    private static Direction direction(LinkSum link) {
        return new Direction(link.from(), link.to());
    }

    private static Linked first(LinkSum link) {
        return new Linked(link.from(), link.to(), link.pairs(), 1);
    }

    private static Linked sum(Linked a, Linked b) {
        return new Linked(a.from(), a.to(), a.pairs() + b.pairs(), a.pursuits() + b.pursuits());
    }

    private static Sum sum(Map<Department, Sum> sums, Department department) {
        return sums.computeIfAbsent(department, it -> new Sum());
    }

    private static final class Sum {
        private final Set<MemberId> people = new HashSet<>();
        private final List<Requests.Asked> requests = new ArrayList<>();
        private int requiredIn;
        private int silentIn;
        private int logged;
        private int counted;

        void add(DepartmentPart part) {
            people.addAll(part.people());
            requiredIn += part.required() ? 1 : 0;
            silentIn += part.required() && part.logged() == 0 ? 1 : 0;
            logged += part.logged();
            counted += part.counted();
        }

        OfDepartment of(Department department, boolean givenShown, boolean requestsShown, int minimum) {
            String what =
                    givenShown ? "its requests" : requestsShown ? "what it gave" : "what it gave and its requests";
            boolean suppressed = !givenShown || !requestsShown;
            return new OfDepartment(
                    department,
                    requiredIn,
                    silentIn,
                    givenShown ? new Given(people.size(), logged, counted) : null,
                    requestsShown ? Requests.of(requests) : null,
                    suppressed,
                    suppressed
                            ? "Behind " + what + " stand fewer than " + minimum
                                    + " people, or it would tell by subtraction about so few."
                            : null);
        }
    }
}
