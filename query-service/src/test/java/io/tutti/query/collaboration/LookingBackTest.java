package io.tutti.query.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tutti.contract.calibration.ScoreFormula;
import io.tutti.query.collaboration.Changes.Cause;
import io.tutti.query.collaboration.Changes.Change;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.pursuit.Histories;
import io.tutti.query.pursuit.PursuitReader;
import io.tutti.query.pursuit.PursuitStory;
import io.tutti.query.pursuit.score.Score;
import io.tutti.query.pursuit.view.PursuitFold;
import io.tutti.query.pursuit.view.PursuitView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** What moved a score adds up, whatever happened. */
class LookingBackTest {

    private static final ScoreFormula OTHER = new ScoreFormula("pcs-2", 0.1, 0.5, 0.1, 0.3, 3, 0.9, 2, 5, 2);

    @Property(tries = 500)
    void the_points_of_all_changes_are_the_difference_between_both_ends(
            @ForAll("histories") List<Histories.Act> acts,
            @ForAll @IntRange(max = 60) int from,
            @ForAll @IntRange(max = 200) int span) {
        PursuitStory story = Histories.tell(1, acts);
        Instant start = PursuitStory.START.plusSeconds(from).plusNanos(500_000_000);
        Instant end = start.plus(Duration.ofHours(span));
        Instant adopted = start.plusSeconds(20);
        Function<Instant, ScoreFormula> formulas = at -> at.isBefore(adopted) ? ScoreFormula.PCS_1 : OTHER;
        List<RecordedEvent> before = PursuitReader.recordedUntil(story.events(), start);
        List<RecordedEvent> all = PursuitReader.recordedUntil(story.events(), end);

        Changes changes = Changes.of(fold(story, before), all.subList(before.size(), all.size()), start, end, formulas);

        double first =
                Score.of(fold(story, before), start, formulas.apply(start)).raw();
        Score last = Score.of(fold(story, all), end, formulas.apply(end));
        assertThat(changes.changes().stream().mapToDouble(Change::points).sum())
                .isEqualTo(last.raw() - first, within(1e-7));
        assertThat(changes.points()).isEqualTo(last.raw() - first, within(1e-9));
        assertThat(changes.after()).isEqualTo(last.pcs());
        Statistics.label("time alone")
                .collect(has(changes, Cause.TIME))
                .coverage(share -> share.check(true).percentage(it -> it > 2));
        Statistics.label("formula")
                .collect(has(changes, Cause.FORMULA))
                .coverage(share -> share.check(true).percentage(it -> it > 10));
    }

    private static boolean has(Changes changes, Cause cause) {
        return changes.changes().stream().anyMatch(change -> change.cause() == cause);
    }

    private static PursuitView fold(PursuitStory story, List<RecordedEvent> events) {
        return PursuitFold.fold(PursuitView.before(story.id()), events);
    }

    @Provide
    Arbitrary<List<Histories.Act>> histories() {
        return Histories.acts();
    }
}
