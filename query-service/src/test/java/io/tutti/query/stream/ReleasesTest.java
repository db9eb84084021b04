package io.tutti.query.stream;

import static io.tutti.query.stream.Told.event;
import static io.tutti.query.stream.Told.pursuit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.tutti.contract.PublishedEvents;
import io.tutti.query.platform.FoldedAtFirst;
import io.tutti.query.platform.TailStart;
import io.tutti.query.platform.TailedEvent;
import io.tutti.query.pursuit.Halts;
import io.tutti.query.pursuit.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReleasesTest {

    private final Shown shown = new Shown();
    private final Ring ring = new Ring(100);
    private final Halts halts = mock();
    private final FoldedAtFirst folded = mock();
    private final Releases releases = new Releases(ring, shown, halts, new Progress(), folded);

    @BeforeEach
    void reach() {
        releases.placed(Map.of(0, 0L, 1, 0L));
    }

    @Test
    void it_begins_where_the_view_was_when_the_process_started() {
        when(folded.offsets("pursuits", PublishedEvents.TOPIC)).thenReturn(Map.of(0, 7L));

        assertThat(releases.start()).isEqualTo(TailStart.at(Map.of(0, 7L)));
    }

    @Test
    void an_event_is_told_with_what_it_says_of_itself() throws Exception {
        shown.show(1, 5);

        releases.received(List.of(event(0, 0, 1, 5)));

        assertThat(told())
                .containsExactly(
                        new Notice(0, 0, pursuit(1), 5, "tutti.pursuit.contribution-logged", "legal", "ana", Told.AT));
    }

    @Test
    void an_event_without_a_readable_department_has_none() throws Exception {
        shown.show(1, 9);

        releases.received(List.of(
                event(0, 0, 1, 0, "{\"a\":[{\"department\":\"no\"}]}"),
                event(0, 1, 1, 1, "{\"department\":7}"),
                event(0, 2, 1, 2, "[]"),
                event(0, 3, 1, 3, "{\"b\":"),
                event(0, 4, 1, 4, "")));

        assertThat(told())
                .hasSize(5)
                .allSatisfy(notice -> assertThat(notice.department()).isNull());
    }

    @Test
    void an_event_is_told_only_once_a_read_shows_it_and_holds_up_its_partition_but_no_other() throws Exception {
        shown.show(1, 4);
        shown.show(2, 9);
        shown.show(3, 9);

        CompletableFuture<Void> receiving =
                receive(event(0, 0, 1, 5), event(0, 1, 2, 9), event(1, 0, 3, 9), event(0, 2, 1, 6));

        await().untilAsserted(() -> assertThat(versions()).containsExactly("3:9"));
        assertThat(receiving).isNotDone();
        shown.show(1, 5);
        await().untilAsserted(() -> assertThat(versions()).containsExactly("3:9", "1:5", "2:9"));
        shown.show(1, 6);
        receiving.join();
        assertThat(versions()).containsExactly("3:9", "1:5", "2:9", "1:6");
    }

    @Test
    void an_event_that_is_on_the_topic_again_is_not_told_again() throws Exception {
        shown.show(1, 5);

        releases.received(List.of(event(0, 0, 1, 4), event(0, 1, 1, 5)));
        releases.received(List.of(event(0, 2, 1, 4), event(0, 3, 1, 5)));

        assertThat(versions()).containsExactly("1:4", "1:5");
        assertThat(head()).isEqualTo(Map.of(0, 4L, 1, 0L));
    }

    @Test
    void a_pursuit_that_does_not_go_on_holds_up_nobody_and_is_told_when_it_does() throws Exception {
        shown.show(1, 4);
        shown.show(2, 9);
        when(halts.among(any())).thenReturn(Set.of(pursuit(1)));

        releases.received(List.of(event(0, 0, 1, 5), event(0, 1, 2, 9)));
        releases.received(List.of(event(0, 2, 1, 6)));

        assertThat(versions()).containsExactly("2:9");
        assertThat(head()).isEqualTo(Map.of(0, 3L, 1, 0L));
        shown.show(1, 6);
        releases.idle();
        assertThat(versions()).containsExactly("2:9", "1:5", "1:6");
        assertThat(told()).last().extracting(Notice::offset).isEqualTo(Notice.LATE);
        releases.idle();
        assertThat(told()).hasSize(3);
    }

    @Test
    void what_is_given_again_after_a_failure_is_not_told_twice() throws Exception {
        shown.show(2, 9);
        when(halts.among(any())).thenThrow(new IllegalStateException("away"));
        List<TailedEvent> events = List.of(event(0, 0, 2, 9), event(1, 0, 1, 0), event(0, 1, 2, 8));

        assertThatThrownBy(() -> releases.received(events)).hasMessage("away");
        shown.show(1, 0);
        releases.received(events);

        assertThat(versions()).containsExactly("2:9", "1:0");
    }

    private CompletableFuture<Void> receive(TailedEvent... events) {
        return CompletableFuture.runAsync(() -> {
            try {
                releases.received(List.of(events));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private List<Notice> told() throws InterruptedException {
        return ring.from(0, 100, Duration.ZERO).notices();
    }

    private List<String> versions() throws InterruptedException {
        return told().stream()
                .map(notice -> (notice.pursuit().value().getLeastSignificantBits() & 0xff) + ":" + notice.version())
                .toList();
    }

    private Map<Integer, Long> head() throws InterruptedException {
        return Objects.requireNonNull(ring.end(Duration.ZERO)).position().offsets();
    }
}
