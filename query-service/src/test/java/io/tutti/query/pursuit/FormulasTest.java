package io.tutti.query.pursuit;

import static io.tutti.query.pursuit.PursuitStory.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import io.tutti.contract.EventCodec;
import io.tutti.contract.calibration.CalibrationSubject;
import io.tutti.contract.calibration.FormulaAdopted;
import io.tutti.contract.calibration.ObjectiveId;
import io.tutti.contract.calibration.ObjectiveRetired;
import io.tutti.contract.calibration.ScoreFormula;
import io.tutti.query.TestMongo;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.platform.TailedEvent;
import io.tutti.query.platform.Told;
import io.tutti.query.pursuit.card.PursuitCard.WeekScore;
import io.tutti.query.pursuit.card.ScoreSampling;
import io.tutti.query.pursuit.score.Score;
import io.tutti.query.pursuit.view.PursuitFold;
import io.tutti.query.pursuit.view.PursuitView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormulasTest {

    private static final ScoreFormula PCS_2 = new ScoreFormula("pcs-2", 0.1, 0.4, 0.1, 0.4, 3, 0.9, 2, 6, 3);
    private static final UUID ORGANISATION = CalibrationSubject.organisation();
    private static final Instant ADOPTED = Told.START.plusSeconds(1);
    private static final Instant WENT_BACK = Told.START.plusSeconds(2);

    private final List<RecordedEvent> events = Told.of(
            ORGANISATION,
            new ObjectiveRetired(new ObjectiveId(new UUID(1, 1)), "Reached"),
            new FormulaAdopted(PCS_2, "Answers in time"),
            new FormulaAdopted(ScoreFormula.PCS_1, "Back"));

    private final MongoDatabase database = TestMongo.database();
    private final Formulas formulas = new Formulas(new KnownFormulas(database));

    @AfterEach
    void drop() {
        database.drop();
    }

    @Test
    void before_any_adoption_the_built_in_formula_is_in_force() {
        assertThat(formulas.at(Told.START)).isEqualTo(ScoreFormula.PCS_1);
        assertThat(formulas.known().sequence()).isEqualTo(-1);
    }

    @Test
    void each_instant_has_the_formula_that_was_in_force_then() {
        receive(events);

        assertThat(formulas.at(ADOPTED.minusNanos(1))).isEqualTo(ScoreFormula.PCS_1);
        assertThat(formulas.at(ADOPTED)).isEqualTo(PCS_2);
        assertThat(formulas.at(WENT_BACK.minusNanos(1))).isEqualTo(PCS_2);
        assertThat(formulas.at(WENT_BACK)).isEqualTo(ScoreFormula.PCS_1);
        assertThat(formulas.known().history()).hasSize(3);
        assertThat(formulas.known().sequence()).isEqualTo(2);
        assertThat(formulas.known().version("pcs-2")).contains(PCS_2);
        assertThat(formulas.known().version("pcs-3")).isEmpty();
    }

    @Test
    void repetitions_other_subjects_and_events_of_tomorrow_change_nothing() {
        receive(events);

        receive(events.subList(0, 2));
        receive(Told.of(new UUID(7, 7), new FormulaAdopted(PCS_2, "Not of the organisation")));
        receive(List.of(Told.unknown(ORGANISATION, 3)));

        assertThat(formulas.known().history()).hasSize(3);
        assertThat(formulas.at(WENT_BACK.plusSeconds(9))).isEqualTo(ScoreFormula.PCS_1);
        assertThat(formulas.known().sequence()).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("io.tutti.query.TestMongo#servers")
    void a_process_that_starts_while_kafka_is_away_knows_what_was_known_before(String server) {
        KnownFormulas kept = new KnownFormulas(TestMongo.database(server));
        receive(new Formulas(kept), events);
        // Another process has not read that far.
        receive(new Formulas(kept), events.subList(0, 2));

        Formulas started = new Formulas(kept);

        assertThat(started.at(ADOPTED.minusNanos(1))).isEqualTo(ScoreFormula.PCS_1);
        assertThat(started.at(ADOPTED)).isEqualTo(PCS_2);
        assertThat(started.known()).isEqualTo(kept.read());
        assertThat(started.known().sequence()).isEqualTo(2);
    }

    @Test
    void nothing_is_folded_before_all_adoptions_are_known() {
        ScoreSampling sampling = new ScoreSampling(formulas);
        PursuitStory story = new PursuitStory(1).opened("legal", "sales");

        assertThatThrownBy(() -> sampling.fold(PursuitView.before(story.id()), null, story.events()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("were read from the topic yet");
        formulas.current();

        assertThat(sampling.fold(PursuitView.before(story.id()), null, story.events())
                        .card())
                .isNotNull();
    }

    @Test
    void what_was_once_shown_stays_under_its_own_formula_whatever_is_adopted_later() {
        PursuitStory story = new PursuitStory(1).opened("legal", "sales");
        for (int n = 1; n <= 14; n++) {
            boolean odd = n % 2 == 1;
            story.logged(n, odd ? "ana" : "leo", odd ? "sales" : "legal", START.plus(Duration.ofDays(2 * n)))
                    .acknowledged(n, n, odd ? "leo" : "ana", odd ? "legal" : "sales");
        }
        List<RecordedEvent> daily = story.events().stream()
                .map(event -> new RecordedEvent(
                        event.id(),
                        event.typeName(),
                        event.revision(),
                        event.subject(),
                        event.sequence(),
                        START.plus(Duration.ofDays(event.sequence())),
                        event.actor(),
                        event.json()))
                .toList();
        Instant adopted = START.plus(Duration.ofDays(17));
        ScoreFormula second = new ScoreFormula("pcs-2", 0.1, 0.4, 0.1, 0.4, 3, 0.9, 2, 5, 2);
        ScoreFormula strict = new ScoreFormula("pcs-3", 0.25, 0.25, 0.25, 0.25, 9, 1, 1, 5, 2);
        formulas.current();
        ScoreSampling sampling = new ScoreSampling(formulas);
        List<WeekScore> before = weeks(sampling, story, daily);

        receive(List.of(adoption(0, second, adopted)));
        List<WeekScore> after = weeks(sampling, story, daily);
        receive(List.of(adoption(1, strict, START.plus(Duration.ofDays(100)))));

        assertThat(before).extracting(WeekScore::formula).containsOnly("pcs-1");
        assertThat(after).extracting(WeekScore::formula).containsOnly("pcs-1", "pcs-2");
        assertThat(after.stream().filter(week -> week.end().isBefore(adopted)))
                .isNotEmpty()
                .isEqualTo(before.stream()
                        .filter(week -> week.end().isBefore(adopted))
                        .toList());
        assertThat(after).allSatisfy(week -> {
            PursuitView then =
                    PursuitFold.fold(PursuitView.before(story.id()), PursuitReader.recordedUntil(daily, week.end()));
            ScoreFormula formula = week.formula().equals("pcs-1") ? ScoreFormula.PCS_1 : second;
            assertThat(week.pcs())
                    .isEqualTo(Score.of(then, week.end(), formula).pcs())
                    .isNotEqualTo(Score.of(then, week.end(), strict).pcs());
        });
        assertThat(weeks(sampling, story, daily)).isEqualTo(after);
    }

    private static List<WeekScore> weeks(ScoreSampling sampling, PursuitStory story, List<RecordedEvent> events) {
        return sampling.fold(PursuitView.before(story.id()), null, events)
                .card()
                .weeks();
    }

    private static RecordedEvent adoption(long sequence, ScoreFormula formula, Instant at) {
        return new RecordedEvent(
                "e-" + sequence,
                "tutti.calibration.formula-adopted",
                1,
                ORGANISATION,
                sequence,
                at,
                "lou",
                EventCodec.encode(new FormulaAdopted(formula, "In time")));
    }

    private void receive(List<RecordedEvent> told) {
        receive(formulas, told);
    }

    private static void receive(Formulas formulas, List<RecordedEvent> told) {
        formulas.received(told.stream()
                .map(event -> new TailedEvent(0, event.sequence(), event))
                .toList());
    }
}
