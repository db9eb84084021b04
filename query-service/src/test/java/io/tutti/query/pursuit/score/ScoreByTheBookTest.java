package io.tutti.query.pursuit.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tutti.contract.calibration.ScoreFormula;
import io.tutti.query.pursuit.Histories;
import io.tutti.query.pursuit.PursuitStory;
import io.tutti.query.pursuit.view.PursuitView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** The score against a second, slow reading of its definition, over generated histories. */
class ScoreByTheBookTest {

    private static final double SAME = 1e-9;

    @Property(tries = 3000)
    void every_part_is_what_the_definition_says(
            @ForAll("histories") List<Histories.Act> acts, @ForAll @IntRange(min = -40, max = 120) int hours) {
        PursuitStory story = Histories.tell(1, acts);
        Instant now = PursuitStory.START.plus(Duration.ofHours(hours));
        PursuitView view = story.view();

        Score score = Score.of(view, now, ScoreFormula.PCS_1);

        ScoreByTheBook book = new ScoreByTheBook(story.events(), now);
        assertThat(score.coverage().value()).as("C").isEqualTo(book.parts.get("C"), within(SAME));
        assertThat(score.balance().value()).as("B").isEqualTo(book.parts.get("B"), within(SAME));
        assertThat(score.interlock().value()).as("X").isEqualTo(book.parts.get("X"), within(SAME));
        assertThat(score.reciprocity().value()).as("Y").isEqualTo(book.parts.get("Y"), within(SAME));
        assertThat(score.timeliness().value()).as("T").isEqualTo(book.parts.get("T"), within(SAME));
        assertThat(score.raw()).isEqualTo(book.parts.get("PCS"), within(SAME * 100));
        assertThat(score.countedTotal()).isEqualTo(book.counted);
        assertThat(score.pcs() != null).isEqualTo(book.sufficient);
        Statistics.label("enough evidence").collect(book.sufficient).coverage(share -> {
            share.check(true).percentage(it -> it > 5);
            share.check(false).percentage(it -> it > 5);
        });
        Statistics.label("weekly limit")
                .collect(book.anyOverWeeklyLimit)
                .coverage(share -> share.check(true).percentage(it -> it > 2));
        Statistics.label("withdrawn")
                .collect(book.anyWithdrawn)
                .coverage(share -> share.check(true).percentage(it -> it > 5));
        double t = book.parts.get("T");
        Statistics.label("timeliness in between")
                .collect(t > 0 && t < 1)
                .coverage(share -> share.check(true).percentage(it -> it > 10));
    }

    @Property(tries = 300)
    void a_score_holds_until_the_instant_that_it_names(
            @ForAll("histories") List<Histories.Act> acts,
            @ForAll @IntRange(min = -40, max = 120) int hours,
            @ForAll @IntRange(max = 1000) int part) {
        PursuitView view = Histories.tell(1, acts).view();
        Instant now = PursuitStory.START.plus(Duration.ofHours(hours));
        Score score = Score.of(view, now, ScoreFormula.PCS_1);
        Instant until = score.validUntil() == null ? now.plus(Duration.ofDays(100)) : score.validUntil();

        Duration span = Duration.between(now, until.minusNanos(1));
        Instant later = now.plus(span.multipliedBy(part).dividedBy(1000));

        assertThat(Score.of(view, later, ScoreFormula.PCS_1).raw()).isEqualTo(score.raw());
    }

    @Provide
    Arbitrary<List<Histories.Act>> histories() {
        return Histories.acts();
    }
}
