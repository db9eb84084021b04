package io.tutti.query.pursuit.score;

import static io.tutti.query.pursuit.PursuitStory.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tutti.contract.calibration.ScoreFormula;
import io.tutti.contract.pursuit.AcknowledgementType;
import io.tutti.contract.pursuit.ContributionAcknowledged;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.GatePlanned;
import io.tutti.contract.pursuit.GateStandard;
import io.tutti.contract.pursuit.InputRequestAnswered;
import io.tutti.contract.pursuit.InputRequested;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.PursuitReopened;
import io.tutti.contract.pursuit.PursuitWon;
import io.tutti.contract.pursuit.Stage;
import io.tutti.query.pursuit.PursuitStory;
import io.tutti.query.pursuit.score.NextActions.NextAction;
import io.tutti.query.pursuit.score.Reciprocity.OneWay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The worked example of the formula, as the events of a pursuit; and the edges of its parts. */
class ScoreTest {

    private static final Instant NEXT_WEEK = START.plus(Duration.ofDays(8));
    private static final Instant AT = Instant.parse("2026-03-20T00:00:00Z");

    private int number;

    @Test
    void the_worked_example_scores_60() {
        Score score = Score.of(workedExample().view(), AT, ScoreFormula.PCS_1);

        assertThat(score.coverage().value()).isEqualTo(0.80, within(1e-9));
        assertThat(score.balance().value()).isEqualTo(0.994, within(0.0005));
        assertThat(score.interlock().value()).isEqualTo(0.710, within(0.0005));
        assertThat(score.reciprocity().value()).isEqualTo(0.75, within(1e-9));
        assertThat(score.timeliness().value()).isEqualTo(0.633, within(0.0005));
        assertThat(score.pcs()).isEqualTo(60.0, within(0.05));
        assertThat(score.coverage().pointsRecoverable()).isEqualTo(15.0, within(0.05));
        assertThat(score.timeliness().pointsRecoverable()).isEqualTo(8.8, within(0.05));
        assertThat(score.interlock().pointsRecoverable()).isEqualTo(8.1, within(0.05));
        assertThat(score.reciprocity().pointsRecoverable()).isEqualTo(3.0, within(0.05));
        assertThat(score.balance().pointsRecoverable()).isEqualTo(0.1, within(0.05));
    }

    @Test
    void every_part_shows_what_it_was_computed_of() {
        Score score = Score.of(workedExample().view(), AT, ScoreFormula.PCS_1);

        assertThat(List.of("sales", "solutions", "delivery", "finance", "legal"))
                .extracting(code -> score.counted(new Department(code)))
                .containsExactly(8, 6, 4, 2, 0);
        Interlock interlock = score.interlock().inputs();
        assertThat(interlock.crossPairs()).isEqualTo(14);
        assertThat(interlock.withinPairs()).isEqualTo(10);
        assertThat(interlock.activePeople())
                .extracting(one -> one.department() + " " + one.people())
                .containsExactly("delivery 2", "finance 1", "sales 3", "solutions 2");
        assertThat(score.reciprocity().inputs())
                .isEqualTo(new Reciprocity(
                        0.75, 4, 3, List.of(new OneWay(new Department("sales"), new Department("finance")))));
        Timeliness timeliness = score.timeliness().inputs();
        assertThat(timeliness.answeredInTime()).isEqualTo(6);
        assertThat(timeliness.dueOrAnswered()).isEqualTo(9);
        assertThat(timeliness.in()).extracting(Department::code).containsExactly("delivery", "sales", "solutions");
        assertThat(timeliness.gate()).isEqualTo(Stage.COVER_THE_BASES);
    }

    @Test
    void the_best_next_action_brings_in_the_silent_department_and_brings_what_it_says() {
        PursuitStory example = workedExample();
        Score before = Score.of(example.view(), AT, ScoreFormula.PCS_1);

        List<NextAction> actions = NextActions.of(example.view(), before, ScoreFormula.PCS_1);

        NextAction best = actions.getFirst();
        assertThat(best.action()).isEqualTo("log-contribution");
        assertThat(best.department()).isEqualTo(new Department("legal"));
        assertThat(actions).isSortedAccordingTo((a, b) -> Double.compare(b.points(), a.points()));
        // A member of legal logs something at the very moment, and somebody of another department acknowledges it.
        example.logged(99, "somebody-of-legal", "legal", AT);
        example.add(acknowledgement(99, "f1", "finance", AT));
        double after = Score.of(example.view(), AT, ScoreFormula.PCS_1).raw();
        assertThat(after - before.raw()).isGreaterThan(3);
    }

    @Test
    void with_four_counted_contributions_the_evidence_is_insufficient_and_with_five_it_is_not() {
        PursuitStory story = new PursuitStory(1).opened("legal", "sales");
        for (int n = 1; n <= 4; n++) {
            story.logged(n, n % 2 == 0 ? "ana" : "leo", n % 2 == 0 ? "sales" : "legal")
                    .acknowledged(n, n, n % 2 == 0 ? "leo" : "ana", n % 2 == 0 ? "legal" : "sales");
        }

        Score four = Score.of(story.view(), AT, ScoreFormula.PCS_1);
        assertThat(four.pcs()).isNull();
        assertThat(four.insufficient())
                .isEqualTo("4 contributions of 2 departments count; there is a score from 5 contributions of 2"
                        + " departments on.");

        story.logged(5, "ana", "sales").acknowledged(5, 5, "leo", "legal");
        assertThat(Score.of(story.view(), AT, ScoreFormula.PCS_1).pcs()).isEqualTo(100, within(1.0));
    }

    @Test
    void without_anything_every_part_is_zero_and_nothing_is_divided_by_zero() {
        Score score = Score.of(new PursuitStory(1).opened().view(), AT, ScoreFormula.PCS_1);

        assertThat(List.of(
                        score.coverage().value(),
                        score.balance().value(),
                        score.interlock().value(),
                        score.reciprocity().value(),
                        score.timeliness().value(),
                        score.raw()))
                .containsOnly(0.0);
        assertThat(score.pcs()).isNull();
    }

    @Test
    void a_score_says_until_when_it_holds() {
        PursuitStory story = new PursuitStory(1).opened("legal", "sales");
        Instant due = AT.plus(Duration.ofDays(2));
        story.add(new InputRequested(
                PursuitStory.request(1),
                new MemberId("ana"),
                new Department("sales"),
                new Department("legal"),
                null,
                "How?",
                due,
                START));

        assertThat(Score.of(story.view(), AT, ScoreFormula.PCS_1).validUntil()).isEqualTo(due);
        assertThat(Score.of(story.view(), due, ScoreFormula.PCS_1).validUntil()).isNull();
        assertThat(Score.of(story.view(), due, ScoreFormula.PCS_1)
                        .timeliness()
                        .inputs()
                        .dueOrAnswered())
                .isEqualTo(1);
    }

    @Test
    void for_a_pursuit_that_ended_time_does_not_go_on_and_after_its_reopening_it_does() {
        PursuitStory story = new PursuitStory(1).opened("legal", "sales");
        Instant due = START.plus(Duration.ofDays(2));
        story.add(new InputRequested(
                PursuitStory.request(1),
                new MemberId("ana"),
                new Department("sales"),
                new Department("legal"),
                null,
                "How?",
                due,
                START));
        story.add(new PursuitWon("The plan", START));

        Score ended = Score.of(story.view(), due.plusSeconds(1), ScoreFormula.PCS_1);
        assertThat(ended.timeliness().inputs().dueOrAnswered()).isZero();
        assertThat(ended.timeliness().inputs().nextChange()).isNull();
        assertThat(ended.validUntil()).isNull();
        assertThat(RedFlags.of(story.view(), due.plusSeconds(1)))
                .extracting(RedFlags.RedFlag::code)
                .doesNotContain(RedFlags.Code.REQUEST_OVERDUE);

        story.add(new PursuitReopened("They called again"));
        Score goesOn = Score.of(story.view(), due.plusSeconds(1), ScoreFormula.PCS_1);
        assertThat(goesOn.timeliness().inputs().dueOrAnswered()).isEqualTo(1);
        assertThat(RedFlags.of(story.view(), due.plusSeconds(1)))
                .extracting(RedFlags.RedFlag::code)
                .contains(RedFlags.Code.REQUEST_OVERDUE);
    }

    /** Required Sales, Solutions, Delivery, Finance, Legal with 8, 6, 4, 2, 0 that count, as the definition has it. */
    private PursuitStory workedExample() {
        PursuitStory story = new PursuitStory(1).opened("delivery", "finance", "legal", "sales", "solutions");
        story.add(new GatePlanned(
                Stage.COVER_THE_BASES,
                LocalDate.parse("2026-03-09"),
                new GateStandard(List.of(), List.of(), false, List.of())));
        used(story, 3, "s1", "sales", "o1", "solutions");
        used(story, 3, "s2", "sales", "o1", "solutions");
        used(story, 2, "s3", "sales", "d1", "delivery");
        used(story, 3, "o1", "solutions", "s1", "sales");
        used(story, 3, "o2", "solutions", "s1", "sales");
        used(story, 2, "d1", "delivery", "s2", "sales");
        used(story, 2, "d2", "delivery", "o1", "solutions");
        for (int n = 0; n < 2; n++) {
            story.logged(++number, "f1", "finance", NEXT_WEEK);
            story.add(acknowledgement(number, "s1", "sales", NEXT_WEEK));
        }
        // Eight pairs over departments so far in the first week, and one in the second; five more.
        story.acknowledged(101, 1, "o2", "solutions")
                .acknowledged(102, 4, "o2", "solutions")
                .acknowledged(103, 1, "d2", "delivery")
                .acknowledged(104, 17, "s3", "sales")
                .acknowledged(105, 12, "d2", "delivery")
                .acknowledged(106, 9, "d1", "delivery");
        // Everybody takes up something of everybody in their own department.
        story.acknowledged(111, 4, "s1", "sales")
                .acknowledged(112, 7, "s1", "sales")
                .acknowledged(113, 1, "s2", "sales")
                .acknowledged(114, 7, "s2", "sales")
                .acknowledged(115, 1, "s3", "sales")
                .acknowledged(116, 4, "s3", "sales")
                .acknowledged(117, 12, "o1", "solutions")
                .acknowledged(118, 9, "o2", "solutions")
                .acknowledged(119, 17, "d1", "delivery")
                .acknowledged(120, 15, "d2", "delivery");
        for (int n = 1; n <= 9; n++) {
            story.add(new InputRequested(
                    PursuitStory.request(n),
                    new MemberId("s1"),
                    new Department("sales"),
                    new Department("sales"),
                    null,
                    "How?",
                    START.plusSeconds(3_600),
                    START));
            if (n <= 6) {
                story.add(new InputRequestAnswered(
                        PursuitStory.request(n),
                        PursuitStory.contribution(4),
                        new MemberId("s2"),
                        new Department("sales"),
                        START.plusSeconds(3_600)));
            }
        }
        return story;
    }

    private void used(PursuitStory story, int times, String author, String department, String by, String of) {
        for (int n = 0; n < times; n++) {
            story.logged(++number, author, department).acknowledged(number, number, by, of);
        }
    }

    private static ContributionAcknowledged acknowledgement(int contribution, String by, String of, Instant at) {
        return new ContributionAcknowledged(
                PursuitStory.acknowledgement(contribution),
                PursuitStory.contribution(contribution),
                new MemberId(by),
                new Department(of),
                AcknowledgementType.ACCEPTED,
                null,
                at);
    }
}
