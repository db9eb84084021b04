package io.tutti.query.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tutti.contract.pursuit.GatePassed;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.PursuitLost;
import io.tutti.contract.pursuit.PursuitReopened;
import io.tutti.contract.pursuit.PursuitWon;
import io.tutti.contract.pursuit.Stage;
import io.tutti.query.outcomes.ScoresAt.Band;
import io.tutti.query.outcomes.ScoresAt.Group;
import io.tutti.query.pursuit.DatedStory;
import io.tutti.query.pursuit.PursuitStory;
import io.tutti.query.pursuit.card.PursuitCard;
import io.tutti.query.pursuit.card.PursuitCard.Ended;
import io.tutti.query.pursuit.card.PursuitCard.Milestone;
import io.tutti.query.pursuit.view.Course.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutcomesTest {

    private static final Instant NOW = Instant.parse("2026-10-01T00:00:00Z");
    private static final Instant GATE = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-06-01T00:00:00Z");
    private static final PursuitCard PLAIN = new DatedStory(1)
            .at("2026-03-02T09:00:00Z", it -> it.opened("sales"))
            .card();

    @Test
    void with_29_closed_pursuits_there_are_no_figures_and_with_30_there_are() {
        List<PursuitCard> cards = new ArrayList<>(cards(29, Outcome.WON, 50.0, "pcs-1"));
        cards.addAll(cards(40, Outcome.ABANDONED, 50.0, "pcs-1"));
        cards.add(PLAIN);

        Outcomes tooFew = Outcomes.of(cards, NOW);
        assertThat(tooFew.closed()).isEqualTo(29);
        assertThat(tooFew.needed()).isEqualTo(30);
        assertThat(tooFew.figures()).isNull();

        cards.addAll(cards(1, Outcome.LOST, 50.0, "pcs-1"));
        Outcomes enough = Outcomes.of(cards, NOW);
        assertThat(enough.closed()).isEqualTo(30);
        assertThat(Objects.requireNonNull(enough.figures()).won()).isEqualTo(29);
        assertThat(enough.figures().lost()).isEqualTo(1);
        assertThat(enough.figures().abandoned()).isEqualTo(40);
    }

    @Test
    void a_band_reaches_up_to_the_next_one_and_shows_its_share_with_an_interval() {
        List<PursuitCard> cards = new ArrayList<>();
        cards.addAll(cards(5, Outcome.LOST, Math.nextDown(40.0), "pcs-1"));
        cards.addAll(cards(5, Outcome.LOST, 40.0, "pcs-1"));
        cards.addAll(cards(15, Outcome.WON, Math.nextDown(60.0), "pcs-1"));
        cards.addAll(cards(1, Outcome.WON, 79.9, "pcs-1"));
        cards.addAll(cards(4, Outcome.WON, 100.0, "pcs-1"));
        cards.addAll(cards(1, Outcome.WON, 80.0, "pcs-1"));
        cards.addAll(cards(9, Outcome.ABANDONED, 70.0, "pcs-1"));

        List<Band> bands = at(Stage.PROPOSE, cards).bands();

        assertThat(bands)
                .containsExactly(
                        new Band(0, 40, false, 5, 0, 0.0, Interval.wilson(0, 5)),
                        new Band(40, 60, false, 20, 15, 0.75, Interval.wilson(15, 20)),
                        new Band(60, 80, true, null, null, null, null),
                        new Band(80, 100, false, 5, 5, 1.0, Interval.wilson(5, 5)));
    }

    @Test
    void pursuits_without_enough_evidence_for_a_score_stand_apart() {
        List<PursuitCard> cards = new ArrayList<>(cards(30, Outcome.WON, 50.0, "pcs-1"));
        cards.addAll(cards(7, Outcome.LOST, null, "pcs-1"));

        ScoresAt scores = at(Stage.PROPOSE, cards);

        assertThat(scores.closed()).isEqualTo(30);
        assertThat(scores.withoutScore()).isEqualTo(7);
        assertThat(scores.lost()).isEqualTo(new Group(0, null));
        assertThat(at(Stage.CLOSE, cards).closed()).isZero();
    }

    @Test
    void medians_are_of_those_that_ended_alike_and_of_5_at_least() {
        List<PursuitCard> cards = new ArrayList<>(cards(26, Outcome.LOST, 10.0, "pcs-1"));
        for (double score : List.of(90.0, 50.0, 70.0, 60.0)) {
            cards.addAll(cards(1, Outcome.WON, score, "pcs-1"));
        }
        cards.addAll(cards(6, Outcome.ABANDONED, 30.0, "pcs-1"));
        assertThat(at(null, cards).won()).isEqualTo(new Group(4, null));

        cards.addAll(cards(1, Outcome.WON, 100.0, "pcs-1"));
        assertThat(at(null, cards).won()).isEqualTo(new Group(5, 70.0));

        cards.addAll(cards(1, Outcome.WON, 65.0, "pcs-1"));
        assertThat(Objects.requireNonNull(at(null, cards).won().median())).isCloseTo(67.5, within(1e-9));
        assertThat(at(null, cards).lost()).isEqualTo(new Group(26, 10.0));
        assertThat(at(null, cards).abandoned()).isEqualTo(new Group(6, 30.0));
    }

    @Test
    void scores_by_several_formulas_are_said_to_be_mixed() {
        List<PursuitCard> cards = new ArrayList<>(cards(30, Outcome.WON, 50.0, "pcs-1"));
        cards.addAll(cards(5, Outcome.LOST, null, "pcs-3"));
        assertThat(figures(cards).formulas()).containsExactly("pcs-1");
        assertThat(figures(cards).mixedFormulas()).isNull();

        cards.addAll(cards(2, Outcome.WON, 50.0, "pcs-2"));
        assertThat(figures(cards).formulas()).containsExactly("pcs-1", "pcs-2");
        assertThat(figures(cards).mixedFormulas()).startsWith("Scores by pcs-1, pcs-2 stand side by side");
    }

    @Test
    void moments_are_the_gates_in_the_order_of_the_stages_and_then_the_end() {
        assertThat(figures(cards(30, Outcome.WON, 50.0, "pcs-1")).moments())
                .extracting(ScoresAt::gate)
                .containsExactly(Stage.COVER_THE_BASES, Stage.PROPOSE, Stage.CLOSE, null);
    }

    @Test
    void a_pursuit_that_went_on_after_an_end_is_taken_by_its_last_one_and_not_at_all_while_it_is_open() {
        DatedStory story = new DatedStory(7)
                .at("2026-03-02T09:00:00Z", it -> it.opened("legal", "sales"))
                .at("2026-03-10T09:00:00Z", it -> it.add(passed(Stage.PROPOSE)))
                .at("2026-03-20T09:00:00Z", it -> it.add(lost()))
                .at("2026-03-21T09:00:00Z", it -> it.add(new PursuitReopened("They called")));
        List<PursuitCard> others = cards(29, Outcome.LOST, 50.0, "pcs-1");

        assertThat(Outcomes.of(with(others, story.card()), NOW).figures()).isNull();

        for (int n = 1; n <= 3; n++) {
            int number = n;
            story.at(
                    "2026-03-22T09:00:00Z",
                    it -> it.logged(2 * number, "ana", "sales")
                            .acknowledged(2 * number, 2 * number, "leo", "legal")
                            .logged(2 * number + 1, "leo", "legal")
                            .acknowledged(2 * number + 1, 2 * number + 1, "ana", "sales"));
        }
        story.at("2026-04-01T09:00:00Z", it -> it.add(new PursuitWon(null, PursuitStory.START)));
        List<PursuitCard> cards = with(others, story.card());

        assertThat(at(Stage.PROPOSE, cards).withoutScore()).isEqualTo(1);
        assertThat(at(null, cards).withoutScore()).isZero();
        assertThat(at(null, cards).won().pursuits()).isEqualTo(1);
        assertThat(at(null, cards).lost().pursuits()).isEqualTo(29);
    }

    private static List<PursuitCard> with(List<PursuitCard> cards, PursuitCard one) {
        List<PursuitCard> all = new ArrayList<>(cards);
        all.add(one);
        return all;
    }

    private static GatePassed passed(Stage gate) {
        return new GatePassed(gate, new MemberId("ana"), List.of(), null);
    }

    private static PursuitLost lost() {
        return new PursuitLost(List.of("price"), "price", null, PursuitStory.START);
    }

    private static Outcomes.Figures figures(List<PursuitCard> cards) {
        return Objects.requireNonNull(Outcomes.of(cards, NOW).figures());
    }

    private static ScoresAt at(@Nullable Stage gate, List<PursuitCard> cards) {
        return figures(cards).moments().stream()
                .filter(moment -> moment.gate() == gate)
                .findFirst()
                .orElseThrow();
    }

    /** Pursuits with the same score at the gate to propose and at the end. */
    private static List<PursuitCard> cards(int count, Outcome outcome, @Nullable Double pcs, String formula) {
        List<PursuitCard> cards = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            cards.add(new PursuitCard(
                    PLAIN.id(),
                    PLAIN.version(),
                    PLAIN.recordedAt(),
                    PLAIN.account(),
                    PLAIN.objective(),
                    PLAIN.value(),
                    PLAIN.largeDeal(),
                    PLAIN.kind(),
                    PLAIN.visibility(),
                    Stage.PROPOSE,
                    new Ended(outcome, END),
                    PLAIN.expectedClose(),
                    PLAIN.requiredDepartments(),
                    PLAIN.openedAt(),
                    PLAIN.team(),
                    PLAIN.nextGate(),
                    PLAIN.score(),
                    PLAIN.departments(),
                    PLAIN.flags(),
                    PLAIN.links(),
                    PLAIN.requests(),
                    PLAIN.weeks(),
                    List.of(
                            new Milestone(Stage.PROPOSE, null, GATE, 1, true, formula, pcs, List.of()),
                            new Milestone(null, outcome, END, 2, true, formula, pcs, List.of())),
                    PLAIN.firstProposal()));
        }
        return cards;
    }
}
