package io.tutti.query.pursuit.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tutti.contract.pursuit.ContributionKind;
import io.tutti.contract.pursuit.Department;
import io.tutti.query.pursuit.PursuitStory;
import io.tutti.query.pursuit.score.Coverage.OfDepartment;
import io.tutti.query.pursuit.score.Coverage.OfKind;
import io.tutti.query.pursuit.view.PursuitView;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private final PursuitStory story = new PursuitStory(1).opened("finance", "legal", "sales", "solutions");

    @Test
    void coverage_is_the_mean_over_the_required_departments_of_half_their_counted_contributions() {
        count("sales", 1, 2, 3);
        count("solutions", 4);
        story.logged(5, "fay", "finance");

        assertThat(coverage().value()).isEqualTo((1 + 0.5 + 0 + 0) / 4);
        assertThat(coverage().byDepartment())
                .containsExactly(
                        new OfDepartment(new Department("finance"), true, 1, 0, 0.0),
                        new OfDepartment(new Department("legal"), true, 0, 0, 0.0),
                        new OfDepartment(new Department("sales"), true, 3, 3, 1.0),
                        new OfDepartment(new Department("solutions"), true, 1, 1, 0.5));
    }

    @Test
    void a_department_that_is_not_required_shows_but_covers_nothing() {
        count("marketing", 1, 2);

        assertThat(coverage().value()).isZero();
        assertThat(coverage().byDepartment())
                .contains(new OfDepartment(new Department("marketing"), false, 2, 2, null));
    }

    @Test
    void the_worked_example_of_the_formula_has_a_coverage_of_four_fifths() {
        PursuitStory example = new PursuitStory(2).opened("delivery", "finance", "legal", "sales", "solutions");
        int number = 0;
        for (var part : new Object[][] {{"sales", 8}, {"solutions", 6}, {"delivery", 4}, {"finance", 2}}) {
            for (int i = 0; i < (int) part[1]; i++) {
                number++;
                example.logged(number, part[0] + "-" + i, (String) part[0])
                        .acknowledged(number, number, "zoe", "other");
            }
        }

        assertThat(of(example).value()).isEqualTo(0.80, within(1e-9));
        assertThat(of(example).silent()).containsExactly(new Department("legal"));
    }

    @Test
    void without_required_departments_coverage_is_zero() {
        assertThat(of(new PursuitStory(2).opened()).value()).isZero();
    }

    @Test
    void every_kind_shows_what_was_logged_and_what_counts() {
        count("sales", 1);
        story.logged(2, "ana", "sales");

        assertThat(coverage().byKind())
                .containsExactly(
                        new OfKind(ContributionKind.ACCOUNT_STRATEGY, 0, 0),
                        new OfKind(ContributionKind.KEY_MESSAGE, 2, 1),
                        new OfKind(ContributionKind.SPECIALIST_INPUT, 0, 0));
    }

    @Test
    void a_department_whose_contributions_were_all_withdrawn_is_silent_again() {
        count("legal", 1);
        story.withdrawn(1, "of-legal");

        assertThat(coverage().silent()).contains(new Department("legal"));
        assertThat(coverage().byDepartment()).contains(new OfDepartment(new Department("legal"), true, 0, 0, 0.0));
    }

    private void count(String department, int... numbers) {
        for (int number : numbers) {
            story.logged(number, "of-" + department, department).acknowledged(number, number, "zoe", "other");
        }
    }

    private Coverage coverage() {
        return of(story);
    }

    private static Coverage of(PursuitStory story) {
        PursuitView view = story.view();
        return Coverage.of(view.facts().requiredDepartments(), CountingRule.judge(view, 3), 2);
    }
}
