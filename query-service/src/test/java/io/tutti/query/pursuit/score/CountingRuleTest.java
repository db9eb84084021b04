package io.tutti.query.pursuit.score;

import static io.tutti.query.pursuit.PursuitStory.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.tutti.contract.pursuit.AnswerSentBack;
import io.tutti.contract.pursuit.ContributionRevised;
import io.tutti.contract.pursuit.InputRequestAnswered;
import io.tutti.contract.pursuit.InputRequested;
import io.tutti.query.pursuit.PursuitStory;
import io.tutti.query.pursuit.score.CountingRule.Reason;
import io.tutti.query.pursuit.score.CountingRule.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountingRuleTest {

    private final PursuitStory story = new PursuitStory(1).opened("legal", "sales");

    @Test
    void a_contribution_counts_once_another_department_acknowledged_it_and_names_who_did() {
        story.logged(1, "ana", "sales").acknowledged(1, 1, "bob", "legal").acknowledged(2, 1, "cleo", "finance");

        Verdict verdict = verdicts().getFirst();

        assertThat(verdict.counted()).isTrue();
        assertThat(verdict.reason()).isEqualTo(Reason.ACKNOWLEDGED_BY_ANOTHER_DEPARTMENT);
        assertThat(verdict.why()).isEqualTo("bob of legal acknowledged it.");
        assertThat(verdict.evidence())
                .extracting(e -> e.member() + " " + e.department() + " " + e.sequence())
                .containsExactly("bob legal 2", "cleo finance 3");
        assertThat(verdict.evidence().getFirst().acknowledgement()).isEqualTo(PursuitStory.acknowledgement(1));
    }

    @Test
    void a_contribution_counts_once_another_department_built_on_it() {
        story.logged(1, "ana", "sales").logged(2, "bob", "legal", 1);

        assertThat(verdicts().getFirst().reason()).isEqualTo(Reason.BUILT_ON_BY_ANOTHER_DEPARTMENT);
        assertThat(verdicts().getFirst().why()).isEqualTo("bob of legal built on it.");
        assertThat(verdicts().getFirst().evidence())
                .extracting(CountingRule.Evidence::builtBy)
                .containsExactly(PursuitStory.contribution(2));
        assertThat(verdicts().getLast().counted()).isFalse();
    }

    @Test
    void a_contribution_counts_once_another_department_accepted_it_as_the_answer_to_a_request() {
        story.logged(1, "ana", "sales").accepted(7, 1, "bob", "legal");

        assertThat(verdicts().getFirst().reason()).isEqualTo(Reason.ANSWER_ACCEPTED_BY_ANOTHER_DEPARTMENT);
        assertThat(verdicts().getFirst().why()).isEqualTo("bob of legal accepted it as the answer to a request.");
        assertThat(verdicts().getFirst().evidence())
                .extracting(CountingRule.Evidence::acceptedFor)
                .containsExactly(PursuitStory.request(7));
    }

    @Test
    void an_answer_that_was_sent_back_or_accepted_by_the_own_department_does_not_count() {
        story.logged(1, "ana", "sales")
                .add(InputRequested.class, "bob", "legal", 1)
                .add(InputRequestAnswered.class, "ana", "sales", 1)
                .add(AnswerSentBack.class, "bob", "legal", 1)
                .logged(2, "ana", "sales")
                .accepted(2, 2, "dan", "sales")
                .accepted(3, 2, "ana", "legal");

        assertThat(verdicts()).noneMatch(Verdict::counted);
    }

    @Test
    void a_withdrawn_contribution_does_not_count_and_says_who_withdrew_it_and_why() {
        story.logged(1, "ana", "sales").acknowledged(1, 1, "bob", "legal").withdrawn(1, "ana");

        assertThat(verdicts().getFirst().counted()).isFalse();
        assertThat(verdicts().getFirst().reason()).isEqualTo(Reason.WITHDRAWN);
        assertThat(verdicts().getFirst().why()).isEqualTo("ana withdrew it: It was wrong");
        assertThat(verdicts().getFirst().evidence()).hasSize(1);
    }

    @Test
    void a_withdrawn_contribution_takes_no_place_in_the_week() {
        for (int number = 1; number <= 4; number++) {
            story.logged(number, "ana", "sales").acknowledged(number, number, "bob", "legal");
        }
        story.withdrawn(1, "ana");

        assertThat(verdicts()).extracting(Verdict::counted).containsExactly(false, true, true, true);
    }

    @Test
    void what_a_withdrawn_contribution_builds_on_goes_on_counting() {
        story.logged(1, "ana", "sales").logged(2, "bob", "legal", 1).withdrawn(2, "bob");

        assertThat(verdicts()).extracting(Verdict::counted).containsExactly(true, false);
    }

    @Test
    void a_revised_contribution_counts_in_the_week_in_which_it_was_first_given() {
        story.logged(1, "ana", "sales").acknowledged(1, 1, "bob", "legal");
        for (int number = 2; number <= 4; number++) {
            story.logged(number, "ana", "sales", START.plusSeconds(number))
                    .acknowledged(number, number, "bob", "legal");
        }
        story.add(ContributionRevised.class, "ana", "sales", 1);

        assertThat(verdicts()).extracting(Verdict::counted).containsExactly(true, true, true, false);
    }

    @Test
    void a_contribution_that_only_its_own_department_used_does_not_count_and_says_what_to_do() {
        story.logged(1, "ana", "sales").acknowledged(1, 1, "dan", "sales").logged(2, "dan", "sales", 1);

        assertThat(verdicts()).noneMatch(Verdict::counted);
        assertThat(verdicts().getFirst().reason()).isEqualTo(Reason.NOT_YET_ACKNOWLEDGED_BY_ANOTHER_DEPARTMENT);
        assertThat(verdicts().getFirst().why())
                .isEqualTo("Nobody outside sales has acknowledged it, built on it or accepted it as an answer yet: ask"
                        + " someone of another department who used it to acknowledge it.");
    }

    @Test
    void nobody_makes_their_own_contribution_count_by_moving_to_another_department() {
        story.logged(1, "ana", "sales").acknowledged(1, 1, "ana", "legal").logged(2, "ana", "legal", 1);

        assertThat(verdicts()).noneMatch(Verdict::counted);
    }

    @Test
    void departments_are_those_at_the_time_of_each_act() {
        story.joined("bob", "sales")
                .logged(1, "ana", "sales")
                .acknowledged(1, 1, "bob", "legal")
                .joined("bob", "sales");

        assertThat(verdicts().getFirst().counted()).isTrue();
    }

    @Test
    void an_acknowledgement_of_something_unknown_counts_for_nothing() {
        story.acknowledged(1, 9, "bob", "legal").logged(1, "ana", "sales", 8);

        assertThat(verdicts()).noneMatch(Verdict::counted);
    }

    @Test
    void no_more_than_three_count_per_person_and_week_the_earliest_by_occurrence_first() {
        story.logged(1, "ana", "sales", START.plusSeconds(4))
                .logged(2, "ana", "sales", START.plusSeconds(3))
                .logged(3, "ana", "sales", START.plusSeconds(2))
                .logged(4, "ana", "sales", START.plusSeconds(1))
                .logged(5, "eve", "sales", START);
        for (int number = 1; number <= 5; number++) {
            story.acknowledged(number, number, "bob", "legal");
        }

        assertThat(verdicts()).extracting(Verdict::counted).containsExactly(false, true, true, true, true);
        assertThat(verdicts().getFirst().reason()).isEqualTo(Reason.WEEKLY_LIMIT_REACHED);
        assertThat(verdicts().getFirst().why())
                .isEqualTo("ana has 3 earlier contributions that count in week 2026-W10, and no more than that count"
                        + " per person and week; nothing needs to be done.");
    }

    @Test
    void of_contributions_that_occurred_at_the_same_instant_those_recorded_first_count() {
        for (int number = 1; number <= 4; number++) {
            story.logged(number, "ana", "sales").acknowledged(number, number, "bob", "legal");
        }

        assertThat(verdicts()).extracting(Verdict::counted).containsExactly(true, true, true, false);
    }

    @Test
    void a_contribution_that_does_not_count_anyway_takes_no_place_in_the_week() {
        story.logged(1, "ana", "sales", START.minusSeconds(1));
        for (int number = 2; number <= 4; number++) {
            story.logged(number, "ana", "sales").acknowledged(number, number, "bob", "legal");
        }

        assertThat(verdicts()).extracting(Verdict::counted).containsExactly(false, true, true, true);
    }

    @Test
    void weeks_begin_on_monday_in_utc_and_run_across_the_new_year() {
        Instant sunday = Instant.parse("2027-01-03T23:59:59.999999999Z");
        for (int number = 1; number <= 3; number++) {
            story.logged(number, "ana", "sales", Instant.parse("2026-12-31T10:00:00Z"))
                    .acknowledged(number, number, "bob", "legal");
        }
        story.logged(4, "ana", "sales", sunday)
                .acknowledged(4, 4, "bob", "legal")
                .logged(5, "ana", "sales", sunday.plus(Duration.ofNanos(1)))
                .acknowledged(5, 5, "bob", "legal");

        assertThat(verdicts()).extracting(Verdict::counted).containsExactly(true, true, true, false, true);
        assertThat(verdicts().get(3).why()).contains("week 2026-W53");
    }

    private List<Verdict> verdicts() {
        return CountingRule.judge(story.view(), 3);
    }
}
