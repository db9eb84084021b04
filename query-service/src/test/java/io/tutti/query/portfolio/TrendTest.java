package io.tutti.query.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tutti.contract.calibration.ScoreFormula;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.portfolio.Trend.Week;
import io.tutti.query.pursuit.PursuitStory;
import io.tutti.query.pursuit.card.PursuitCard;
import io.tutti.query.pursuit.card.PursuitCard.WeekScore;
import io.tutti.query.pursuit.card.ScoreSampling;
import io.tutti.query.pursuit.score.Score;
import io.tutti.query.pursuit.view.PursuitFold;
import io.tutti.query.pursuit.view.PursuitView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrendTest {

    private static final Instant MONDAY = Instant.parse("2026-03-09T00:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final ScoreSampling SAMPLING = new ScoreSampling(at -> ScoreFormula.PCS_1);

    @Test
    void a_week_ends_on_monday_at_midnight_utc() {
        assertThat(ScoreSampling.endOfWeek(MONDAY.minusNanos(1))).isEqualTo(MONDAY);
        assertThat(ScoreSampling.endOfWeek(MONDAY)).isEqualTo(MONDAY.plus(WEEK));
        assertThat(ScoreSampling.endOfWeek(Instant.parse("1969-12-31T00:00:00Z")))
                .isEqualTo(Instant.parse("1970-01-05T00:00:00Z"));
    }

    @Test
    void the_score_at_the_end_of_each_week_is_what_a_look_back_at_that_instant_gives() {
        List<RecordedEvent> events = oneEventEveryTwoDays();

        PursuitCard card = card(events);

        assertThat(card.weeks()).hasSize(2);
        for (WeekScore week : card.weeks()) {
            PursuitView then = PursuitFold.fold(
                    PursuitView.before(card.id()),
                    events.stream()
                            .filter(event -> event.recordedAt().isBefore(week.end()))
                            .toList());
            assertThat(Score.of(then, week.end(), ScoreFormula.PCS_1).pcs()).isEqualTo(week.pcs());
        }
    }

    @Test
    void the_median_of_a_week_is_of_the_pursuits_that_went_on_then() {
        List<RecordedEvent> events = oneEventEveryTwoDays();
        PursuitCard card = card(events);
        Instant now = events.getLast().recordedAt().plus(WEEK.multipliedBy(2));

        List<Week> trend = Trend.of(List.of(card, card), 8, now);

        Week last = trend.getLast();
        assertThat(last.end()).isEqualTo(ScoreSampling.endOfWeek(now));
        assertThat(last.scored()).isEqualTo(2);
        assertThat(last.median()).isEqualTo(card.score().pcs(), within(1e-9));
        WeekScore earlier = card.weeks().getFirst();
        assertThat(trend)
                .filteredOn(week -> week.end().equals(earlier.end()))
                .singleElement()
                .satisfies(week -> assertThat(week.median()).isEqualTo(earlier.pcs(), within(1e-9)));
        assertThat(trend.getFirst().median()).isNull();
    }

    private static PursuitCard card(List<RecordedEvent> events) {
        return SAMPLING.fold(PursuitView.before(PursuitStory.pursuitId(1)), null, events)
                .card();
    }

    private static List<RecordedEvent> oneEventEveryTwoDays() {
        PursuitStory story = new PursuitStory(1)
                .opened("legal", "sales")
                .joined("ana", "sales")
                .joined("leo", "legal");
        for (int n = 1; n <= 8; n++) {
            boolean ana = n % 2 == 0;
            story.logged(
                            n,
                            ana ? "ana" : "leo",
                            ana ? "sales" : "legal",
                            PursuitStory.START.plus(Duration.ofDays(4L * n)))
                    .acknowledged(n, n, ana ? "leo" : "ana", ana ? "legal" : "sales");
        }
        List<RecordedEvent> events = new ArrayList<>();
        for (RecordedEvent event : story.events()) {
            events.add(PursuitStory.recordedAt(event, PursuitStory.START.plus(Duration.ofDays(2L * events.size()))));
        }
        return events;
    }
}
