package io.tutti.query.departments;

import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.Stage;
import io.tutti.query.departments.Departments.Linked;
import io.tutti.query.departments.Departments.OfDepartment;
import io.tutti.query.pursuit.card.PursuitCard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How one department works with others, over pursuits.
 *
 * @param links what is shown of whom it acts on the work of, and who on its
 * @param pursuits in which it is required or took part
 */
record OneDepartment(
        Instant asOf,
        Selected selected,
        int minimumPeople,
        OfDepartment figures,
        List<Linked> links,
        Pursuits pursuits) {

    private static final int SHOWN = 50;

    /**
     * The pursuits that close first, those that go on before those that ended.
     *
     * @param total how many there are in all
     */
    record Pursuits(int total, List<InPursuit> items) {}

    /** A pursuit and the department's place in it, without figures: they would add up to what is suppressed. */
    record InPursuit(
            PursuitId pursuit,
            String account,
            String objective,
            Stage stage,
            boolean open,
            LocalDate expectedClose,
            boolean required) {}

    /** Empty when the department has to do with none of the pursuits selected. */
    static Optional<OneDepartment> of(
            Department code, List<PursuitCard> all, Selected selected, int minimumPeople, Instant now) {
        Departments departments = Departments.of(all, selected, minimumPeople, now);
        return departments.departments().stream()
                .filter(one -> one.department().equals(code))
                .findFirst()
                .map(figures -> new OneDepartment(
                        now,
                        selected,
                        minimumPeople,
                        figures,
                        departments.links().stream()
                                .filter(link ->
                                        link.from().equals(code) || link.to().equals(code))
                                .toList(),
                        pursuits(code, all, selected)));
    }

    private static Pursuits pursuits(Department code, List<PursuitCard> all, Selected selected) {
        List<PursuitCard> its = all.stream()
                .filter(selected::includes)
                .filter(card -> card.departments().stream()
                                .anyMatch(part -> part.department().equals(code))
                        || card.requests().stream()
                                .anyMatch(request -> request.to().equals(code)))
                .sorted(Comparator.comparing(PursuitCard::open)
                        .reversed()
                        .thenComparing(PursuitCard::expectedClose)
                        .thenComparing(card -> card.id().toString()))
                .toList();
        return new Pursuits(
                its.size(),
                its.stream().limit(SHOWN).map(card -> inPursuit(code, card)).toList());
    }

    private static InPursuit inPursuit(Department code, PursuitCard card) {
        return new InPursuit(
                card.id(),
                card.account(),
                card.objective(),
                card.stage(),
                card.open(),
                card.expectedClose(),
                card.requiredDepartments().contains(code));
    }
}
