package io.tutti.query.departments;

import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.query.pursuit.card.PursuitCard;
import io.tutti.query.pursuit.card.PursuitCard.DepartmentPart;
import io.tutti.query.pursuit.card.PursuitCard.LinkSum;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who stands behind the figures of departments: everybody who contributed or acted for one, and for a link everybody on
 * either side.
 */
final class PeopleBehind {

    private final Map<Department, Set<MemberId>> departments = new HashMap<>();
    private final Map<Direction, Set<MemberId>> links = new HashMap<>();

    /** From the department that acts to the one whose work it is. */
    record Direction(Department from, Department to) {}

    private PeopleBehind() {}

    static PeopleBehind of(List<PursuitCard> cards) {
        PeopleBehind people = new PeopleBehind();
        for (PursuitCard card : cards) {
            for (DepartmentPart part : card.departments()) {
                people.departments
                        .computeIfAbsent(part.department(), d -> new HashSet<>())
                        .addAll(part.people());
            }
            for (LinkSum link : card.links()) {
                people.links
                        .computeIfAbsent(new Direction(link.from(), link.to()), d -> new HashSet<>())
                        .addAll(link.people());
            }
        }
        return people;
    }

    int of(Department department) {
        return departments.getOrDefault(department, Set.of()).size();
    }

    int of(Direction direction) {
        return links.getOrDefault(direction, Set.of()).size();
    }
}
