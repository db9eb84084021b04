package io.tutti.query.pursuit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.pursuit.view.Contribution;
import io.tutti.query.pursuit.view.PursuitFold;
import io.tutti.query.pursuit.view.PursuitView;
import io.tutti.query.pursuit.view.PursuitView.Halt;
import io.tutti.query.pursuit.view.PursuitView.HaltReason;
import io.tutti.query.pursuit.view.PursuitView.UnknownEvent;
import io.tutti.query.pursuit.view.TeamMember;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PursuitFoldTest {

    private final PursuitStory story = new PursuitStory(1)
            .opened("legal", "sales")
            .joined("m-1", "sales")
            .joined("m-2", "legal")
            .logged(1, "m-1", "sales")
            .acknowledged(1, 1, "m-2", "legal")
            .logged(2, "m-2", "legal", 1);

    @Test
    void a_view_holds_everything_that_the_events_say() {
        PursuitView view = story.view();

        assertThat(view.sequence()).isEqualTo(5);
        assertThat(view.recordedAt()).isEqualTo(story.event(5).recordedAt());
        assertThat(view.facts().account()).isEqualTo("Aurora Rail");
        assertThat(view.facts().openedAt()).isEqualTo(story.event(0).recordedAt());
        assertThat(view.facts().requiredDepartments())
                .containsExactly(new Department("legal"), new Department("sales"));
        assertThat(view.team()).extracting(m -> m.member().value()).containsExactly("m-1", "m-2");
        assertThat(view.contributions()).extracting(Contribution::sequence).containsExactly(3L, 5L);
        assertThat(view.contributions().getLast().buildsOn()).containsExactly(PursuitStory.contribution(1));
        assertThat(view.acknowledgements())
                .singleElement()
                .satisfies(a -> assertThat(a.acknowledgedBy()).isEqualTo(new MemberId("m-2")));
        assertThat(view.halt()).isNull();
        assertThat(view.unknownEvents()).isEmpty();
    }

    @Test
    void a_member_who_joins_again_is_on_the_team_once_with_the_new_department() {
        assertThat(story.joined("m-1", "finance").view().team())
                .extracting(m -> m.member() + " " + m.department())
                .containsExactly("m-1 finance", "m-2 legal");
    }

    @Test
    void an_event_that_was_folded_before_changes_nothing() {
        PursuitView view = story.view();

        assertThat(PursuitFold.fold(view, story.events())).isSameAs(view);
    }

    @Test
    void a_gap_leaves_the_view_at_the_last_event_before_it_and_shows() {
        PursuitView view = fold(PursuitView.before(story.id()), 0, 1, 3, 5, 4);

        assertThat(view.sequence()).isEqualTo(1);
        assertThat(view.contributions()).isEmpty();
        assertThat(view.halt())
                .isEqualTo(new Halt(HaltReason.GAP, 2, 5, story.event(3).recordedAt(), null));
    }

    @Test
    void a_gap_closes_when_the_view_has_caught_up_with_the_highest_event_seen() {
        PursuitView halted = fold(PursuitView.before(story.id()), 0, 1, 5);

        PursuitView half = fold(halted, 2, 3);
        assertThat(half.sequence()).isEqualTo(3);
        assertThat(half.halt())
                .isEqualTo(new Halt(HaltReason.GAP, 4, 5, story.event(5).recordedAt(), null));
        assertThat(fold(half, 4, 5)).isEqualTo(story.view());
    }

    @Test
    void a_pursuit_whose_first_event_is_missing_has_no_facts_and_a_halt() {
        PursuitView view = fold(PursuitView.before(story.id()), 1, 2);

        assertThat(view.sequence()).isEqualTo(-1);
        assertThat(view.facts()).isNull();
        assertThat(view.halt().expected()).isZero();
    }

    @Test
    void an_event_that_cannot_be_read_parks_the_pursuit_with_the_reason() {
        RecordedEvent broken = PursuitStory.withJson(story.event(3), "{\"contribution\": 7");

        PursuitView parked = PursuitFold.fold(
                PursuitView.before(story.id()),
                Stream.concat(story.events(0, 3).stream(), Stream.of(broken, story.event(4), story.event(5)))
                        .toList());

        assertThat(parked.sequence()).isEqualTo(2);
        assertThat(parked.halt().reason()).isEqualTo(HaltReason.UNREADABLE);
        assertThat(parked.halt().highestSeen()).isEqualTo(5);
        assertThat(parked.halt().message()).contains("ContributionLogged");
        assertThat(PursuitFold.fold(parked, List.of(broken))).isSameAs(parked);
        assertThat(fold(parked, 3, 4, 5)).isEqualTo(story.view());
    }

    @Test
    void an_event_without_a_field_that_the_view_needs_parks_the_pursuit() {
        RecordedEvent nameless = PursuitStory.withJson(story.event(1), "{\"department\":\"sales\",\"role\":\"LEAD\"}");

        PursuitView parked = PursuitFold.fold(PursuitView.before(story.id()), List.of(story.event(0), nameless));

        assertThat(parked.halt().reason()).isEqualTo(HaltReason.UNREADABLE);
        assertThat(parked.halt().message()).contains("member");
    }

    @Test
    void an_event_of_an_unknown_type_stays_visible_and_the_rest_goes_on() {
        PursuitView view = story.unknown().logged(3, "m-1", "sales").view();

        assertThat(view.unknownEvents()).containsExactly(new UnknownEvent("tutti.pursuit.of-tomorrow", 1, 6));
        assertThat(view.sequence()).isEqualTo(7);
        assertThat(view.contributions()).hasSize(3);
    }

    @Test
    void a_revision_newer_than_ours_is_read_as_far_as_ours_goes() {
        String newer = """
                {"member":"zoe","department":"finance","role":"CONTRIBUTOR","addedLater":1}""";

        PursuitView view = story.add("tutti.pursuit.member-joined", 99, newer.getBytes(StandardCharsets.UTF_8))
                .view();

        assertThat(view.unknownEvents()).isEmpty();
        assertThat(view.team()).extracting(TeamMember::member).contains(new MemberId("zoe"));
    }

    @Test
    void an_event_that_is_too_large_to_be_stored_parks_the_pursuit() {
        story.add("tutti.pursuit.of-tomorrow", 1, new byte[PursuitFold.LARGEST_EVENT])
                .add("tutti.pursuit.of-tomorrow", 1, new byte[PursuitFold.LARGEST_EVENT + 1]);

        assertThat(story.view().sequence()).isEqualTo(6);
        assertThat(story.view().halt().reason()).isEqualTo(HaltReason.TOO_LARGE);
    }

    private PursuitView fold(PursuitView view, int... sequences) {
        return PursuitFold.fold(
                view, Arrays.stream(sequences).mapToObj(story::event).toList());
    }
}
