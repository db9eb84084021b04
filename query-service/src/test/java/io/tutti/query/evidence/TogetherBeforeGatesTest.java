package io.tutti.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.tutti.contract.pursuit.GatePassed;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.Money;
import io.tutti.contract.pursuit.PursuitAbandoned;
import io.tutti.contract.pursuit.PursuitLost;
import io.tutti.contract.pursuit.PursuitReopened;
import io.tutti.contract.pursuit.PursuitWon;
import io.tutti.contract.pursuit.Stage;
import io.tutti.contract.pursuit.ValueRevised;
import io.tutti.query.evidence.Finding.Code;
import io.tutti.query.evidence.Finding.Reason;
import io.tutti.query.pursuit.DatedStory;
import io.tutti.query.pursuit.PursuitStory;
import io.tutti.query.pursuit.Quarter;
import io.tutti.query.pursuit.view.Course.Outcome;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sales and legal are required. Legal comes in only once {@code legalCounts} is told. */
class TogetherBeforeGatesTest {

    private static final String MARCH = "2026-03-20T10:00:00Z";
    private static final String END_OF_MARCH = "2026-03-31T23:59:59.999999999Z";
    private static final String APRIL = "2026-04-01T00:00:00Z";
    private static final String MAY = "2026-05-01T10:00:00Z";
    private static final Reason LEGAL =
            new Reason(Code.DEPARTMENTS_MISSING, "No counted contribution of legal", List.of("legal"));

    @Test
    void who_was_missing_at_a_gate_is_named_with_the_gate_and_the_event() {
        Finding finding = only(started().at(MARCH, it -> it.add(passed(Stage.PROPOSE))), null);

        assertThat(finding.reasons()).containsExactly(LEGAL);
        assertThat(finding.gate()).isEqualTo(Stage.PROPOSE);
        assertThat(finding.outcome()).isNull();
        assertThat(finding.version()).isEqualTo(5);
        assertThat(finding.at()).isEqualTo(MARCH);
    }

    @Test
    void the_latest_gate_counts_and_in_each_quarter_the_latest_of_that_quarter() {
        DatedStory story = started()
                .at(MARCH, it -> it.add(passed(Stage.COVER_THE_BASES)))
                .at(END_OF_MARCH, it -> it.add(passed(Stage.PROPOSE)))
                .at(APRIL, it -> legalCounts(it).add(passed(Stage.CLOSE)));

        assertThat(only(story, null).holds()).isTrue();
        Finding first = only(story, "2026-Q1");
        assertThat(first.gate()).isEqualTo(Stage.PROPOSE);
        assertThat(first.reasons()).containsExactly(LEGAL);
        assertThat(only(story, "2026-Q2").holds()).isTrue();
        assertThat(findings(story, "2026-Q3")).isEmpty();
    }

    @Test
    void within_a_quarter_a_later_gate_heals_an_earlier_one() {
        DatedStory story = started()
                .at(MARCH, it -> it.add(passed(Stage.COVER_THE_BASES)))
                .at(END_OF_MARCH, it -> legalCounts(it).add(passed(Stage.PROPOSE)));

        assertThat(only(story, "2026-Q1").holds()).isTrue();
    }

    @Test
    void won_and_lost_are_judged_like_gates_and_only_by_what_counted_before() {
        Finding won =
                only(started().at(MAY, it -> legalCounts(it.add(new PursuitWon(null, PursuitStory.START)))), null);
        assertThat(won.outcome()).isEqualTo(Outcome.WON);
        assertThat(won.gate()).isNull();
        assertThat(won.reasons()).containsExactly(LEGAL);

        Finding lost = only(
                started()
                        .at(
                                MAY,
                                it -> legalCounts(it)
                                        .add(new PursuitLost(List.of("price"), "price", null, PursuitStory.START))),
                null);
        assertThat(lost.outcome()).isEqualTo(Outcome.LOST);
        assertThat(lost.holds()).isTrue();
    }

    @Test
    void giving_up_is_not_judged_but_the_gates_before_it_are() {
        DatedStory early = started().at(MARCH, it -> it.add(abandoned()));
        assertThat(findings(early, null)).isEmpty();

        DatedStory late =
                started().at(MARCH, it -> it.add(passed(Stage.PROPOSE))).at(MAY, it -> it.add(abandoned()));
        assertThat(only(late, null).gate()).isEqualTo(Stage.PROPOSE);
        assertThat(findings(late, "2026-Q2")).isEmpty();
    }

    @Test
    void an_end_that_was_reopened_stays_in_its_quarter() {
        DatedStory story = started()
                .at(MARCH, it -> it.add(new PursuitLost(List.of("price"), "price", null, PursuitStory.START)))
                .at(MAY, it -> it.add(new PursuitReopened("They called")));

        assertThat(only(story, "2026-Q1").outcome()).isEqualTo(Outcome.LOST);
    }

    @Test
    void whether_a_pursuit_was_large_is_as_it_was_at_that_moment() {
        DatedStory story = started()
                .at(MARCH, it -> it.add(passed(Stage.PROPOSE)))
                .at(APRIL, it -> it.add(small()).add(passed(Stage.CLOSE)));

        assertThat(only(story, "2026-Q1").holds()).isFalse();
        assertThat(findings(story, "2026-Q2")).isEmpty();
        assertThat(findings(story, null)).isEmpty();
    }

    @Test
    void without_a_gate_or_an_end_nothing_is_judged() {
        assertThat(findings(started(), null)).isEmpty();
    }

    private static List<Finding> findings(DatedStory story, @Nullable String quarter) {
        return new TogetherBeforeGates(List.of(story.card())).findings(quarter == null ? null : Quarter.of(quarter));
    }

    private static Finding only(DatedStory story, @Nullable String quarter) {
        assertThat(findings(story, quarter)).hasSize(1);
        return findings(story, quarter).getFirst();
    }

    private static DatedStory started() {
        return new DatedStory(1)
                .at(
                        "2026-03-02T10:00:00Z",
                        it -> it.opened("legal", "sales")
                                .joined("ana", "sales")
                                .joined("leo", "legal")
                                .logged(1, "ana", "sales")
                                .acknowledged(1, 1, "leo", "legal"));
    }

    private static PursuitStory legalCounts(PursuitStory story) {
        return story.logged(2, "leo", "legal").acknowledged(2, 2, "ana", "sales");
    }

    private static GatePassed passed(Stage gate) {
        return new GatePassed(gate, new MemberId("ana"), List.of(), null);
    }

    private static PursuitAbandoned abandoned() {
        return new PursuitAbandoned("Not worth it", PursuitStory.START);
    }

    private static ValueRevised small() {
        return new ValueRevised(new Money(BigDecimal.TEN, Currency.getInstance("EUR")), false, "Only a part of it");
    }
}
