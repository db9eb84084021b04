package io.tutti.query.stream;

import static io.tutti.query.stream.Told.event;
import static io.tutti.query.stream.Told.notice;
import static io.tutti.query.stream.Told.pursuit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.tutti.query.platform.TailedEvent;
import io.tutti.query.platform.TopicPast;
import io.tutti.query.pursuit.Reader;
import io.tutti.query.stream.Connection.Outlet;
import io.tutti.query.stream.Connection.Request;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectionTest {

    private static final Reader BOB = new Reader("bob", false);
    private static final Selection ALL = new Selection(Set.of(), null, Set.of());

    private final Ring ring = new Ring(10);
    private final TopicPast past = mock();
    private final Shown shown = new Shown();
    private final List<Thread> threads = new ArrayList<>();
    private volatile Instant now = Told.AT;
    private volatile boolean ended;

    @BeforeEach
    void everything_is_shown() {
        shown.others = 99;
    }

    @AfterEach
    void end() throws InterruptedException {
        ended = true;
        ring.hurry(true);
        for (Thread thread : threads) {
            thread.interrupt();
            assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
        }
    }

    @Test
    void from_now_on_every_event_is_told_in_order_with_the_place_after_it() {
        ring.place(Map.of(0, 5L, 1, 5L));
        ring.add(List.of(notice(0, 5, 1, 0)));
        Client client = connect(ALL, null);
        client.awaitEvents("ready");

        ring.add(List.of(notice(1, 5, 2, 0), notice(0, 6, 1, 1)));

        client.awaitEvents("ready", "2:0", "1:1");
        assertThat(client.ids()).containsExactly(text(6, 5), text(6, 6), text(7, 6));
        assertThat(client.text())
                .contains("event: pursuit-changed\ndata: {\"pursuit\":\"" + pursuit(2) + "\",\"version\":0,"
                        + "\"type\":\"tutti.pursuit.contribution-logged\",\"department\":\"legal\",\"actor\":\"ana\","
                        + "\"recordedAt\":\"2026-03-02T09:59:00Z\"}\n\n");
    }

    @Test
    void from_any_place_within_the_ring_exactly_the_rest_is_told() {
        ring.place(Map.of(0, 5L, 1, 5L));
        ring.add(List.of(notice(0, 5, 1, 0), notice(1, 5, 2, 0), notice(0, 6, 1, 1), notice(1, 6, 2, 1)));
        List<String> all = List.of("1:0", "2:0", "1:1", "2:1");
        Client whole = connect(ALL, position(5, 5));
        whole.awaitEvents("ready", "1:0", "2:0", "1:1", "2:1");

        List<String> ids = whole.ids();

        for (int told = 0; told <= all.size(); told++) {
            List<String> expected = new ArrayList<>(List.of("ready"));
            expected.addAll(all.subList(told, all.size()));
            Client rest = connect(ALL, Position.of(ids.get(told)));
            rest.awaitEvents(expected.toArray(String[]::new));
            assertThat(rest.ids()).isEqualTo(ids.subList(told, ids.size()));
        }
    }

    @Test
    void only_what_fits_the_selection_is_told() {
        ring.place(Map.of(0, 0L));
        Client pursuits = connect(new Selection(Set.of(pursuit(1)), null, Set.of()), null);
        Client department = connect(new Selection(Set.of(), "finance", Set.of()), null);
        Client types = connect(new Selection(Set.of(), "legal", Set.of("tutti.pursuit.won")), null);
        List.of(pursuits, department, types).forEach(client -> client.awaitEvents("ready"));
        Notice finance = Notice.of(event(0, 1, 2, 1, "{\"department\":\"finance\"}"));
        Notice legal = notice(0, 2, 2, 2);
        Notice won = new Notice(0, 2, legal.pursuit(), 2, "tutti.pursuit.won", "legal", "", Told.AT);

        ring.add(List.of(notice(0, 0, 1, 0), finance, won, notice(0, 3, 1, 1)));

        pursuits.awaitEvents("ready", "1:0", "1:1");
        department.awaitEvents("ready", "2:1");
        types.awaitEvents("ready", "2:2");
        assertThat(types.text()).doesNotContain("actor");
    }

    @Test
    void nothing_is_told_of_a_pursuit_that_one_may_not_read_now() {
        ring.place(Map.of(0, 0L));
        ring.add(List.of(notice(0, 0, 1, 0)));
        shown.hidden.add(pursuit(1));
        Client client = connect(ALL, position(0));

        ring.add(List.of(notice(0, 1, 1, 1), notice(0, 2, 2, 0)));

        client.awaitEvents("ready", "2:0");
        assertThat(client.text()).doesNotContain(pursuit(1).toString());
    }

    @Test
    void what_the_ring_does_not_hold_any_more_comes_from_the_topic_in_parts() {
        ring.place(Map.of(0, 0L));
        ring.add(IntStream.range(0, 30).mapToObj(i -> notice(0, i, 1, i)).toList());
        topicGives(Map.of(0, 0L), Map.of(0, 12L), event(0, 0, 1, 0), event(0, 7, 1, 7));
        topicGives(Map.of(0, 12L), Map.of(0, 20L), event(0, 12, 1, 12));

        Client client = connect(ALL, position(0));

        client.awaitEvents(
                "ready", "1:0", "1:7", "1:12", "1:20", "1:21", "1:22", "1:23", "1:24", "1:25", "1:26", "1:27", "1:28",
                "1:29");
        assertThat(client.ids()).startsWith(text(0), text(1), text(8), text(13), text(21));
    }

    @Test
    void what_was_missed_waits_until_the_process_knows_what_is_visible() {
        ring.place(Map.of(0, 2L));
        shown.complete = false;
        shown.others = -1;
        topicGives(Map.of(0, 0L), Map.of(0, 2L), event(0, 0, 1, 0), event(0, 1, 1, 1));
        Client client = connect(ALL, position(0));
        await().during(Duration.ofMillis(200)).until(() -> client.messages().size() <= 1);

        shown.others = 99;
        shown.complete = true;

        client.awaitEvents("ready", "1:0", "1:1");
    }

    @Test
    void a_place_that_is_gone_from_the_topic_is_reset_and_the_rest_is_told() {
        ring.place(Map.of(0, 100L));
        when(past.read(any(), eq(Map.of(0, 3L)), any(), any())).thenReturn(Optional.empty());

        Client client = connect(ALL, position(3));

        client.awaitEvents("ready", "reset");
        ring.add(List.of(notice(0, 100, 1, 0)));
        client.awaitEvents("ready", "reset", "1:0");
        assertThat(client.ids()).containsExactly(text(3), text(100), text(101));
    }

    @Test
    void a_place_further_than_this_process_is_believed_only_if_the_topic_has_it() {
        ring.place(Map.of(0, 5L));
        topicGives(Map.of(0, 7L), Map.of(0, 7L));
        when(past.read(any(), eq(Map.of(0, 900L)), any(), any())).thenReturn(Optional.empty());
        Client ahead = connect(ALL, position(7));
        Client odd = connect(ALL, position(900));
        ahead.awaitEvents("ready");
        odd.awaitEvents("ready", "reset");

        ring.add(IntStream.range(5, 9).mapToObj(i -> notice(0, i, 1, i)).toList());

        ahead.awaitEvents("ready", "1:7", "1:8");
        odd.awaitEvents("ready", "reset", "1:5", "1:6", "1:7", "1:8");
    }

    @Test
    void who_is_too_slow_for_the_ring_goes_on_by_the_topic_and_holds_up_nobody() throws Exception {
        ring.place(Map.of(0, 0L));
        Client slow = new Client();
        slow.stuck = new CountDownLatch(1);
        connect(slow, ALL, null, null);
        Client quick = connect(ALL, null);
        quick.awaitEvents("ready");
        assertThat(slow.trying.await(10, TimeUnit.SECONDS)).isTrue();

        ring.add(IntStream.range(0, 8).mapToObj(i -> notice(0, i, 1, i)).toList());
        quick.awaitEvents(
                IntStream.range(-1, 8).mapToObj(i -> i < 0 ? "ready" : "1:" + i).toArray(String[]::new));
        ring.add(IntStream.range(8, 16).mapToObj(i -> notice(0, i, 1, i)).toList());
        quick.awaitEvents(IntStream.range(-1, 16)
                .mapToObj(i -> i < 0 ? "ready" : "1:" + i)
                .toArray(String[]::new));
        topicGives(
                Map.of(0, 0L),
                Map.of(0, 16L),
                IntStream.range(0, 16).mapToObj(i -> event(0, i, 1, i)).toArray(TailedEvent[]::new));
        slow.stuck.countDown();

        slow.awaitEvents(IntStream.range(-1, 16)
                .mapToObj(i -> i < 0 ? "ready" : "1:" + i)
                .toArray(String[]::new));
        verify(past).read(any(), any(), any(), any());
    }

    @Test
    void a_client_that_wants_nothing_of_what_happens_still_hears_and_moves_on() {
        ring.place(Map.of(0, 0L));
        Client client = connect(new Selection(Set.of(pursuit(9)), null, Set.of()), null);
        client.awaitEvents("ready");

        // What comes late moves nobody on; it only wakes whoever waits.
        ring.add(List.of(notice(0, 0, 1, 0)));
        now = now.plus(Connection.HEARTBEAT);
        ring.add(List.of(notice(0, 0, 1, 0).late()));
        await().untilAsserted(() -> assertThat(client.text()).endsWith(": heartbeat\nid: " + text(1) + "\n\n"));
        now = now.plus(Connection.HEARTBEAT);
        ring.add(List.of(notice(0, 0, 1, 0).late()));

        await().untilAsserted(() -> assertThat(client.text()).endsWith("\n\n: heartbeat\n\n"));
    }

    @Test
    void a_client_that_comes_before_the_topic_was_reached_waits_for_it() {
        Client client = connect(ALL, null);

        ring.place(Map.of(0, 5L));

        client.awaitEvents("ready");
        assertThat(client.ids()).containsExactly(text(5));
    }

    @Test
    void it_ends_when_the_token_expires_and_when_the_process_ends() throws Exception {
        ring.place(Map.of(0, 0L));
        Client expiring = new Client();
        Thread first = connect(expiring, ALL, null, now.plusMillis(1));
        Thread second = connect(new Client(), ALL, null, null);
        now = now.plusMillis(1);

        assertThat(first.join(Duration.ofSeconds(10))).isTrue();
        assertThat(second.isAlive()).isTrue();
        ended = true;
        ring.hurry(true);
        assertThat(second.join(Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void it_ends_when_the_client_is_gone() throws Exception {
        ring.place(Map.of(0, 0L));
        Client client = new Client();
        Thread thread = connect(client, ALL, null, null);
        client.awaitEvents("ready");

        client.gone = true;
        ring.add(List.of(notice(0, 0, 1, 0)));

        assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
    }

    @SuppressWarnings("unchecked")
    private void topicGives(Map<Integer, Long> from, Map<Integer, Long> next, TailedEvent... events) {
        when(past.read(any(), eq(from), any(), any())).thenAnswer(call -> {
            call.getArgument(3, Predicate.class).test(List.of(events));
            return Optional.of(next);
        });
    }

    private Client connect(Selection selection, @Nullable Position after) {
        Client client = new Client();
        connect(client, selection, after, null);
        return client;
    }

    private Thread connect(Client client, Selection selection, @Nullable Position after, @Nullable Instant until) {
        Connection connection = new Connection(
                ring,
                new Backlog(past),
                shown,
                () -> now,
                new Request(BOB, selection, after, until),
                client,
                () -> ended);
        Thread thread = Thread.ofVirtual().start(() -> {
            try {
                connection.run();
            } catch (IOException | InterruptedException e) {
                client.failure = e;
            }
        });
        threads.add(thread);
        return thread;
    }

    private static Position position(long... offsets) {
        Position position = Position.BEGINNING;
        for (int partition = 0; partition < offsets.length; partition++) {
            position = position.with(Map.of(partition, offsets[partition]));
        }
        return position;
    }

    private static String text(long... offsets) {
        return position(offsets).toString();
    }

    /** What a client received. */
    private static final class Client implements Outlet {

        private static final Pattern MESSAGE = Pattern.compile("id: (\\S+)\nevent: (\\S+)\ndata: (.*)\n\n");
        private static final Pattern DATA = Pattern.compile(".*\"pursuit\":\"\\S*?0*(\\d+)\",\"version\":(\\d+),.*");

        private final List<String> sent = new CopyOnWriteArrayList<>();
        private final CountDownLatch trying = new CountDownLatch(1);
        private volatile @Nullable CountDownLatch stuck;
        private volatile boolean gone;
        private volatile @Nullable Exception failure;

        @Override
        public void write(String text) throws IOException {
            trying.countDown();
            CountDownLatch waiting = stuck;
            if (waiting != null) {
                try {
                    waiting.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
            if (gone) {
                throw new IOException("broken pipe");
            }
            sent.add(text);
        }

        private String text() {
            return String.join("", sent);
        }

        private List<MatchResult> messages() {
            return MESSAGE.matcher(text()).results().toList();
        }

        private List<String> ids() {
            return messages().stream().map(message -> message.group(1)).toList();
        }

        private void awaitEvents(String... expected) {
            await().untilAsserted(() -> assertThat(messages().stream()
                            .map(message -> message.group(2).equals("pursuit-changed")
                                    ? DATA.matcher(message.group(3)).replaceAll("$1:$2")
                                    : message.group(2)))
                    .as(() -> text() + failure)
                    .containsExactly(expected));
        }
    }
}
