package io.tutti.query.pursuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import io.tutti.contract.calibration.ScoreFormula;
import io.tutti.platform.problem.ProblemException;
import io.tutti.platform.security.Caller;
import io.tutti.platform.security.Role;
import io.tutti.query.TestMongo;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.pursuit.PursuitReader.Found;
import io.tutti.query.pursuit.score.NextActions;
import io.tutti.query.pursuit.score.Score;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.statistics.Statistics;

/** Whatever happened and whenever one looks back, it is as if the system had been asked then. */
class TimeTravelTest {

    private static final Caller ADMIN = new Caller("m-9", Set.of(Role.ADMIN), null, null);
    private static final int SLOTS = 90;

    private final MongoDatabase database = TestMongo.database();
    private final MongoDatabase fresh = TestMongo.database();

    @AfterTry
    void drop() {
        database.drop();
        fresh.drop();
    }

    @Property(tries = 300)
    void as_of_any_instant_a_pursuit_is_what_a_system_shows_that_knows_only_the_events_up_to_it(
            @ForAll("histories") List<Histories.Act> acts,
            @ForAll @Size(max = 8) List<@IntRange(max = 100) Integer> cuts,
            @ForAll @IntRange(min = -1, max = SLOTS * 10) int tenths) {
        PursuitStory story = Histories.tell(1, acts);
        List<RecordedEvent> events = recordedTogether(story.events());
        Instant then = PursuitStory.START.plus(Duration.ofMillis(tenths * 100L));
        List<RecordedEvent> known = events.stream()
                .filter(event -> !event.recordedAt().isAfter(then))
                .toList();
        PursuitReader whole = fold(database, events, cuts);

        if (known.isEmpty()) {
            assertThatThrownBy(() -> whole.read(story.id(), null, then, ADMIN))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("was opened after");
            return;
        }
        Found asked = fold(fresh, known, List.of()).read(story.id(), null, then, ADMIN);
        Found now = whole.read(story.id(), null, then, ADMIN);

        assertThat(now.at()).isEqualTo(then);
        assertThat(now.view()).usingRecursiveComparison().isEqualTo(asked.view());
        Score score = Score.of(now.view(), then, ScoreFormula.PCS_1);
        assertThat(score).isEqualTo(Score.of(asked.view(), then, ScoreFormula.PCS_1));
        assertThat(NextActions.of(now.view(), score, ScoreFormula.PCS_1))
                .isEqualTo(NextActions.of(asked.view(), score, ScoreFormula.PCS_1));
        Statistics.label("looking back")
                .collect(known.size() < events.size())
                .coverage(share -> share.check(true).percentage(it -> it > 15));
        Statistics.label("several blocks")
                .collect(events.size() > 32)
                .coverage(share -> share.check(true).percentage(it -> it > 15));
    }

    /** Some events of one command each: they are recorded at the same moment. */
    private static List<RecordedEvent> recordedTogether(List<RecordedEvent> events) {
        List<RecordedEvent> all = new ArrayList<>();
        for (RecordedEvent event : events) {
            Instant at = event.sequence() % 3 == 2 ? all.getLast().recordedAt() : event.recordedAt();
            all.add(new RecordedEvent(
                    event.id(),
                    event.typeName(),
                    event.revision(),
                    event.subject(),
                    event.sequence(),
                    at,
                    event.actor(),
                    event.json()));
        }
        return all;
    }

    /** A system that received the events in parts. */
    private static PursuitReader fold(MongoDatabase database, List<RecordedEvent> events, List<Integer> cuts) {
        PursuitStore store = new PursuitStore(database);
        store.createIndexes();
        Pursuits pursuits = new Pursuits(store, new SkippedEvents(database), Stored.SAMPLING);
        PursuitsProjection projection = new PursuitsProjection(store, pursuits, PursuitsProjection.Onlookers.NONE);
        int from = 0;
        for (int cut : cuts) {
            int to = Math.min(events.size(), from + cut);
            projection.apply(events.subList(from, to));
            from = to;
        }
        projection.apply(events.subList(from, events.size()));
        return new PursuitReader(pursuits, new Board(), new Progress());
    }

    @Provide
    Arbitrary<List<Histories.Act>> histories() {
        return Histories.acts();
    }
}
