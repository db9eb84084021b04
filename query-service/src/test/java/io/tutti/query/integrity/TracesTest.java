package io.tutti.query.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tutti.query.integrity.Difference.Kind;
import io.tutti.query.pursuit.DocumentStandings.DocumentStanding;
import io.tutti.query.pursuit.view.PursuitView.HaltReason;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TracesTest {

    private static final UUID ONE = new UUID(0x4000L, Long.MIN_VALUE | 1);
    private static final UUID TWO = new UUID(0x4000L, Long.MIN_VALUE | 2);

    private final Traces traces = new Traces();

    @Test
    void three_places_that_agree_give_no_finding_also_after_repetitions_in_any_order() {
        published(0, 1, 2, 0, 1, 1, 2);
        shown(2);
        traces.recorded(ONE, 2);

        assertThat(traces.findings()).isEmpty();
        assertThat(traces.events()).isEqualTo(3);
        assertThat(traces.size()).isEqualTo(1);
    }

    @Test
    void an_event_that_came_later_in_a_repetition_is_no_gap() {
        published(0, 2, 3, 5, 1, 4);
        shown(5);
        traces.recorded(ONE, 5);

        assertThat(traces.findings()).isEmpty();
    }

    @Test
    void last_events_that_never_came_to_the_topic_are_named() {
        published(0, 1);
        shown(1);
        traces.recorded(ONE, 4);

        assertThat(kinds()).containsExactly(Kind.MISSING_ON_TOPIC, Kind.DOCUMENT_BEHIND);
        assertThat(details())
                .containsExactly("Events 2 to 4 never came to the topic.", "Events 2 to 4 are not in the document.");
    }

    @Test
    void a_gap_on_the_topic_is_named_with_the_document_that_waits_for_it() {
        published(0, 1, 3, 4);
        traces.shown(ONE, new DocumentStanding(1, 1, HaltReason.GAP, 0));
        traces.recorded(ONE, 4);

        assertThat(kinds()).containsExactly(Kind.GAP_ON_TOPIC, Kind.DOCUMENT_BEHIND);
        assertThat(details())
                .containsExactly(
                        "Event 2 is not on the topic, though there are events up to 4.",
                        "Events 2 to 4 are not in the document, which waits for the first of them.");
    }

    @Test
    void a_document_that_is_not_there_is_named_with_how_much_it_would_hold() {
        published(0, 1);
        traces.recorded(ONE, 1);

        assertThat(kinds()).containsExactly(Kind.MISSING_DOCUMENT);
        assertThat(details()).containsExactly("There is no document, and 2 events of it.");
    }

    @Test
    void a_pursuit_that_is_nowhere_but_in_the_event_store_is_named_on_both_sides() {
        traces.recorded(ONE, 0);

        assertThat(kinds()).containsExactly(Kind.MISSING_ON_TOPIC, Kind.MISSING_DOCUMENT);
        assertThat(details().getFirst()).isEqualTo("Event 0 never came to the topic.");
    }

    @Test
    void what_the_event_store_does_not_have_is_ahead_and_only_a_known_pursuit_can_be_repaired() {
        published(0, 1, 2);
        shown(2);
        traces.recorded(ONE, 1);
        traces.shown(TWO, new DocumentStanding(0, 0, null, 0));

        assertThat(traces.findings()).hasSize(2);
        assertThat(kinds()).containsExactly(Kind.AHEAD_ON_TOPIC, Kind.DOCUMENT_AHEAD, Kind.DOCUMENT_AHEAD);
        assertThat(traces.findings()).extracting(Finding::repairable).containsExactly(true, false);
    }

    @Test
    void a_parked_pursuit_is_named_and_what_it_keeps_is_not_missing() {
        published(0, 1, 2, 3);
        traces.shown(ONE, new DocumentStanding(3, 0, HaltReason.UNREADABLE, 0));
        traces.recorded(ONE, 3);

        assertThat(kinds()).containsExactly(Kind.PARKED);
        assertThat(details().getFirst()).startsWith("Event 1 is UNREADABLE");
        assertThat(traces.findings().getFirst().repairable()).isFalse();
    }

    @Test
    void an_event_that_is_too_large_parks_and_republishing_would_not_help() {
        published(0, 1, 2);
        traces.shown(ONE, new DocumentStanding(0, 0, HaltReason.TOO_LARGE, 0));
        traces.recorded(ONE, 2);

        assertThat(kinds()).containsExactly(Kind.PARKED);
    }

    @Test
    void a_parked_pursuit_that_also_lacks_events_is_named_for_both() {
        published(0, 1, 2, 3);
        traces.shown(ONE, new DocumentStanding(2, 0, HaltReason.UNREADABLE, 0));
        traces.recorded(ONE, 3);

        assertThat(kinds()).containsExactly(Kind.PARKED, Kind.DOCUMENT_BEHIND);
        assertThat(traces.findings().getFirst().repairable()).isTrue();
    }

    @Test
    void blocks_that_are_gone_make_a_document_incomplete() {
        published(0);
        traces.shown(ONE, new DocumentStanding(0, 0, null, 2));
        traces.recorded(ONE, 0);

        assertThat(kinds()).containsExactly(Kind.DOCUMENT_INCOMPLETE);
    }

    @Test
    void what_lagged_may_catch_up_and_what_was_recorded_since_is_no_difference() {
        published(0, 1);
        shown(0);
        traces.recorded(ONE, 3);
        assertThat(kinds()).containsExactly(Kind.MISSING_ON_TOPIC, Kind.DOCUMENT_BEHIND);

        traces.settle();
        published(2, 3, 4, 5);
        shown(5);
        traces.published(TWO, 0);

        assertThat(traces.findings(List.of(ONE))).isEmpty();
        assertThat(traces.findings()).isEmpty();
    }

    @Test
    void a_document_that_was_ahead_stays_ahead_when_it_is_looked_at_again() {
        published(0, 1);
        shown(4);
        traces.recorded(ONE, 1);

        traces.settle();
        shown(4);

        assertThat(kinds()).containsExactly(Kind.DOCUMENT_AHEAD);
    }

    private void published(long... sequences) {
        for (long sequence : sequences) {
            traces.published(ONE, sequence);
        }
    }

    private void shown(long last) {
        traces.shown(ONE, new DocumentStanding(last, last, null, 0));
    }

    private List<Kind> kinds() {
        return traces.findings().stream()
                .flatMap(finding -> finding.differences().stream())
                .map(Difference::kind)
                .toList();
    }

    private List<String> details() {
        return traces.findings().stream()
                .flatMap(finding -> finding.differences().stream())
                .map(Difference::detail)
                .toList();
    }
}
