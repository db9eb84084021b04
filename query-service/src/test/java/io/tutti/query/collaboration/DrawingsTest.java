package io.tutti.query.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tutti.contract.calibration.ScoreFormula;
import io.tutti.contract.pursuit.GatePassed;
import io.tutti.contract.pursuit.PursuitWon;
import io.tutti.query.platform.page.Network;
import io.tutti.query.platform.page.Network.Arrow;
import io.tutti.query.platform.page.Network.Node;
import io.tutti.query.pursuit.DatedStory;
import io.tutti.query.pursuit.Histories;
import io.tutti.query.pursuit.PursuitStory;
import io.tutti.query.pursuit.score.Score;
import io.tutti.query.pursuit.view.Course.Outcome;
import io.tutti.query.pursuit.view.PursuitView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What the page of a pursuit draws. */
class DrawingsTest {

    private static final Instant LATER = PursuitStory.START.plus(Duration.ofDays(100));

    @Property(tries = 100)
    void from_what_there_is_the_steps_lead_to_100_points_whatever_happened(
            @ForAll("histories") List<Histories.Act> acts) {
        PursuitView view = Histories.tell(1, acts).view();
        Score score = Score.of(view, LATER, ScoreFormula.PCS_1);

        Waterfall fall = Waterfall.of(score);

        double at = score.raw();
        for (Waterfall.Step step : fall.steps()) {
            assertThat(step.from()).isEqualTo(at, within(1e-9));
            assertThat(step.points()).isNotNegative();
            at += step.points();
        }
        assertThat(at + fall.together()).isEqualTo(100, within(1e-9));
    }

    @Test
    void the_network_has_an_arrow_for_each_direction_in_which_departments_worked() {
        PursuitView view = PursuitStory.eventful(1).logged(30, "zoe", "tax").view();
        Score score = Score.of(view, LATER, ScoreFormula.PCS_1);

        Network network = Links.network(score.coverage().inputs(), Links.of(view));

        assertThat(network.nodes())
                .extracting(node -> node.spot().department().code())
                .contains("legal", "sales", "tax");
        assertThat(network.arrows())
                .extracting(arrow -> arrow.tie().from() + ">" + arrow.tie().to())
                .contains("legal>sales", "sales>legal")
                .doesNotHaveDuplicates();
        assertThat(network.arrows()).filteredOn(Arrow::mutual).hasSizeGreaterThanOrEqualTo(2);
        for (Node node : network.nodes()) {
            assertThat(node.x()).isBetween(node.radius(), Network.WIDTH - node.radius());
            assertThat(node.y()).isBetween(node.radius(), Network.HEIGHT - node.radius());
        }
        assertThat(network.arrows())
                .allSatisfy(arrow -> assertThat(arrow.line() + arrow.head()).doesNotContain("NaN"));
    }

    @Test
    void the_line_of_time_has_its_gates_where_they_were_and_ends_now() {
        Instant opened = Instant.parse("2026-03-02T09:00:00Z");
        DatedStory story = new DatedStory(1)
                .at(
                        "2026-03-02T09:00:00Z",
                        told -> told.opened("legal", "sales").joined("ana", "sales"))
                .at("2026-03-12T09:00:00Z", told -> told.add(GatePassed.class, "ana", "sales", 1));
        Instant now = opened.plus(Duration.ofDays(40));

        Timeline line = Timeline.of(story.card(), now, opened.plus(Duration.ofDays(20)), null, List.of());

        assertThat(line.marks()).singleElement().satisfies(mark -> {
            assertThat(mark.at()).isEqualTo("2026-03-12T09:00:00Z");
            assertThat(mark.place()).isEqualTo(250);
        });
        assertThat(line.place()).isEqualTo(500);
        assertThat(line.from().plusSeconds(line.seconds() * line.step())).isEqualTo("2026-03-22T09:00:00Z");
        assertThat(line.from().plusSeconds(line.seconds() * line.steps())).isAfterOrEqualTo(now);
        assertThat(line.curve()).isEmpty();
    }

    @Test
    void what_was_opened_this_moment_has_a_line_already_and_years_have_one_that_can_be_moved_on() {
        Instant opened = Instant.parse("2026-03-02T09:00:00Z");
        DatedStory story = new DatedStory(1).at("2026-03-02T09:00:00Z", told -> told.opened("legal", "sales"));

        Timeline first = Timeline.of(story.card(), opened, opened, 60.0, List.of());
        Timeline years = Timeline.of(story.card(), opened.plus(Duration.ofDays(900)), opened, 60.0, List.of());

        assertThat(first.steps()).isEqualTo(1);
        assertThat(years.steps()).isEqualTo(900);
        assertThat(years.step()).isZero();
        assertThat(years.curve()).isEqualTo("M1000.0 40.0");
    }

    @Test
    void after_the_end_the_line_does_not_go_on_for_ever() {
        DatedStory story = new DatedStory(1)
                .at("2026-03-02T09:00:00Z", told -> told.opened("legal", "sales"))
                .at("2026-03-25T09:00:00Z", told -> told.add(PursuitWon.class, "ana", "sales", 1));
        Instant now = Instant.parse("2026-12-01T00:00:00Z");

        Timeline line = Timeline.of(story.card(), now, now, null, List.of());

        assertThat(line.to()).isEqualTo("2026-04-01T09:00:00Z");
        assertThat(line.step()).isEqualTo(line.steps());
        assertThat(line.marks())
                .singleElement()
                .satisfies(mark -> assertThat(mark.outcome()).isEqualTo(Outcome.WON));
    }

    @Provide
    Arbitrary<List<Histories.Act>> histories() {
        return Histories.acts();
    }
}
