package io.tutti.query.statetopic;

import static org.assertj.core.api.Assertions.assertThat;

import io.tutti.contract.calibration.ScoreFormula;
import io.tutti.contract.collaboration.PursuitCollaboration;
import io.tutti.contract.collaboration.PursuitCollaboration.Flag;
import io.tutti.contract.collaboration.PursuitCollaboration.ScorePart;
import io.tutti.contract.pursuit.VisibilityChanged;
import io.tutti.query.pursuit.Histories;
import io.tutti.query.pursuit.Histories.Act;
import io.tutti.query.pursuit.PursuitStory;
import io.tutti.query.pursuit.Stored;
import io.tutti.query.pursuit.card.Cards;
import io.tutti.query.pursuit.card.PursuitCard;
import io.tutti.query.pursuit.score.RedFlags;
import io.tutti.query.pursuit.score.Score;
import io.tutti.query.pursuit.score.Score.Part;
import io.tutti.query.pursuit.view.PursuitView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PresentTest {

    private static final ScoreFormula OTHER = new ScoreFormula("pcs-2", 0.1, 0.4, 0.1, 0.4, 3, 0.9, 2, 4, 2);

    /** The one is read off the card, the other computed of the view, as every answer is: to the last bit. */
    @Property(tries = 200)
    void a_state_says_what_is_answered_at_any_moment_from_its_beginning_on(
            @ForAll("histories") List<Act> history, @ForAll("delays") Duration later) {
        PursuitStory story = Histories.tell(1, history);
        PursuitView view = story.view();
        Instant now = Objects.requireNonNull(view.recordedAt()).plus(later);

        for (ScoreFormula formula : List.of(ScoreFormula.PCS_1, OTHER)) {
            Instant since = Score.lastChange(view, now);
            PursuitCard card = Cards.at(Stored.card(story), view, since, formula);

            // Histories end confidential at times; what is said is the same.
            assertThat(Present.state(card, formula)).isEqualTo(answered(view, now, formula, since));
        }
    }

    @Property(tries = 200)
    void nothing_changes_between_two_changes(@ForAll("histories") List<Act> history, @ForAll("delays") Duration later) {
        PursuitView view = Histories.tell(1, history).view();
        Instant now = Objects.requireNonNull(view.recordedAt()).plus(later);

        Instant since = Score.lastChange(view, now);

        assertThat(since).isBetween(Objects.requireNonNull(view.recordedAt()), now);
        assertThat(Score.lastChange(view, since)).isEqualTo(since);
        assertThat(Score.of(view, since, OTHER).validUntil())
                .isEqualTo(Score.of(view, now, OTHER).validUntil());
    }

    @Test
    void a_confidential_pursuit_has_no_state() {
        PursuitStory story = new PursuitStory(1)
                .opened("sales")
                .joined("m-1", "sales")
                .add(VisibilityChanged.class, "m-1", "sales", 1);

        Present present = Present.of(Stored.card(story), ScoreFormula.PCS_1);

        assertThat(present.version()).isEqualTo(2);
        assertThat(present.state()).isNull();
    }

    @Provide
    Arbitrary<List<Act>> histories() {
        return Histories.acts();
    }

    @Provide
    Arbitrary<Duration> delays() {
        return Arbitraries.longs().between(0, Duration.ofDays(90).toSeconds()).map(Duration::ofSeconds);
    }

    private static PursuitCollaboration answered(PursuitView view, Instant at, ScoreFormula formula, Instant since) {
        Score score = Score.of(view, at, formula);
        return new PursuitCollaboration(
                view.id(),
                view.sequence(),
                since,
                formula.version(),
                score.pcs(),
                score.insufficient(),
                part(score.coverage()),
                part(score.balance()),
                part(score.interlock()),
                part(score.reciprocity()),
                part(score.timeliness()),
                RedFlags.of(view, at).stream()
                        .map(flag -> new Flag(flag.code().name(), flag.subject()))
                        .toList());
    }

    private static ScorePart part(Part<?> part) {
        return new ScorePart(part.value(), part.weight(), part.pointsRecoverable());
    }
}
