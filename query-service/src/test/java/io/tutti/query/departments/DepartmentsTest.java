package io.tutti.query.departments;

import static org.assertj.core.api.Assertions.assertThat;

import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.InputRequestAnswered;
import io.tutti.contract.pursuit.InputRequested;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.PursuitWon;
import io.tutti.query.departments.Departments.Linked;
import io.tutti.query.departments.Departments.OfDepartment;
import io.tutti.query.pursuit.PursuitStory;
import io.tutti.query.pursuit.Stored;
import io.tutti.query.pursuit.card.PursuitCard;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

class DepartmentsTest {

    private static final Instant NOW = PursuitStory.START.plus(Duration.ofDays(10));
    private static final Department SALES = new Department("sales");
    private static final Department LEGAL = new Department("legal");

    @Test
    void who_works_with_whom_shows_once_enough_people_stand_behind_it() {
        List<PursuitCard> cards = List.of(card(1, 5, true));

        Departments departments = Departments.of(cards, Selected.ALL, 5, NOW);

        assertThat(departments.links()).containsExactly(new Linked(LEGAL, SALES, 5, 1), new Linked(SALES, LEGAL, 5, 1));
        OfDepartment legal = of(departments, LEGAL);
        assertThat(legal.people()).isEqualTo(5);
        assertThat(legal.counted()).isEqualTo(5);
        assertThat(legal.suppressed()).isNull();
    }

    @Test
    void about_fewer_people_nothing_is_shown_but_in_how_many_pursuits_the_department_is_required() {
        Departments departments = Departments.of(List.of(card(1, 4, true)), Selected.ALL, 5, NOW);

        assertThat(departments.links()).isEmpty();
        assertThat(departments.suppressedLinks()).isEqualTo(2);
        assertThat(of(departments, LEGAL).people()).isNull();
        assertThat(of(departments, LEGAL).requests()).isNull();
        assertThat(of(departments, LEGAL).requiredIn()).isEqualTo(1);
        assertThat(of(departments, LEGAL).suppressed()).contains("5 people");
    }

    @Test
    void what_could_be_subtracted_is_suppressed_too() {
        // All minus open would be the two people of the pursuit that ended.
        List<PursuitCard> cards = List.of(card(1, 6, true), card(2, 2, false));

        assertThat(of(Departments.of(cards, Selected.ALL, 5, NOW), LEGAL).people())
                .isEqualTo(6);
        assertThat(of(Departments.of(cards, Selected.OPEN, 5, NOW), LEGAL).people())
                .isNull();
        assertThat(of(Departments.of(cards, Selected.ENDED, 5, NOW), LEGAL).people())
                .isNull();
    }

    @Test
    void requests_show_how_they_were_answered() {
        PursuitStory story = crowd(new PursuitStory(1).opened("legal", "sales"), 5);
        for (int n = 1; n <= 4; n++) {
            story.add(new InputRequested(
                    PursuitStory.request(n),
                    new MemberId("s-1"),
                    SALES,
                    LEGAL,
                    null,
                    "How?",
                    PursuitStory.START.plus(Duration.ofHours(2)),
                    PursuitStory.START));
        }
        answered(story, 1, 1);
        answered(story, 2, 3);

        var requests = of(Departments.of(List.of(Stored.card(story)), Selected.ALL, 5, NOW), LEGAL)
                .requests();

        assertThat(requests.asked()).isEqualTo(4);
        assertThat(requests.open()).isEqualTo(2);
        assertThat(requests.overdue()).isEqualTo(2);
        assertThat(requests.inTime()).isEqualTo(0.25);
        assertThat(requests.medianResponse()).isEqualTo(Duration.ofHours(1));
        assertThat(requests.slowResponse()).isEqualTo(Duration.ofHours(3));
        assertThat(requests.acceptance()).isNull();
    }

    private static void answered(PursuitStory story, int request, int hours) {
        story.add(new InputRequestAnswered(
                PursuitStory.request(request),
                PursuitStory.contribution(100),
                new MemberId("l-1"),
                LEGAL,
                PursuitStory.START.plus(Duration.ofHours(hours))));
    }

    @Property(tries = 300)
    void no_two_answers_give_away_figures_of_a_group_that_is_too_small(
            @ForAll @Size(max = 4) List<@IntRange(max = 7) Integer> open,
            @ForAll @Size(max = 4) List<@IntRange(max = 7) Integer> ended,
            @ForAll @IntRange(min = 1, max = 6) int minimum) {
        List<PursuitCard> all = new ArrayList<>();
        open.forEach(people -> all.add(card(all.size() + 1, people, true)));
        ended.forEach(people -> all.add(card(all.size() + 1, people, false)));

        boolean suppressed = false;
        for (Department department : List.of(LEGAL, SALES)) {
            for (Selected larger : Selected.values()) {
                for (Selected smaller : Selected.values()) {
                    boolean nested = larger == smaller || larger == Selected.ALL;
                    boolean bothShown =
                            isShown(all, larger, department, minimum) && isShown(all, smaller, department, minimum);
                    Set<PursuitCard> difference = new HashSet<>(larger.of(all));
                    smaller.of(all).forEach(difference::remove);
                    int group = PeopleBehind.of(List.copyOf(difference)).of(department);
                    suppressed |= !bothShown;
                    if (nested && bothShown) {
                        assertThat(group == 0 || group >= minimum).isTrue();
                    }
                }
                if (isShown(all, larger, department, minimum)) {
                    assertThat(PeopleBehind.of(larger.of(all)).of(department)).isGreaterThanOrEqualTo(minimum);
                }
            }
        }
        Statistics.label("something is suppressed").collect(suppressed).coverage(share -> {
            share.check(true).percentage(it -> it > 5);
            share.check(false).percentage(it -> it > 5);
        });
    }

    private static boolean isShown(List<PursuitCard> all, Selected which, Department department, int minimum) {
        return Departments.of(all, which, minimum, NOW).departments().stream()
                .anyMatch(one -> one.department().equals(department) && one.people() != null);
    }

    private static OfDepartment of(Departments departments, Department department) {
        return departments.departments().stream()
                .filter(one -> one.department().equals(department))
                .findFirst()
                .orElseThrow();
    }

    private static PursuitCard card(int number, int people, boolean open) {
        PursuitStory story = crowd(new PursuitStory(number).opened("legal", "sales"), people);
        if (!open) {
            story.add(PursuitWon.class, "s-1", "sales", 1);
        }
        return Stored.card(story);
    }

    /** So many people of legal and of sales, each taking up something of one of the other department. */
    private static PursuitStory crowd(PursuitStory story, int people) {
        for (int n = 1; n <= people; n++) {
            story.joined("s-" + n, "sales").joined("l-" + n, "legal");
            story.logged(2 * n, "s-" + n, "sales").acknowledged(2 * n, 2 * n, "l-" + n, "legal");
            story.logged(2 * n + 1, "l-" + n, "legal").acknowledged(2 * n + 1, 2 * n + 1, "s-" + n, "sales");
        }
        return story;
    }
}
