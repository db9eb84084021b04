package io.tutti.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.tutti.contract.calibration.CalibrationEvent;
import io.tutti.contract.calibration.CalibrationSubject;
import io.tutti.contract.calibration.StandardSet;
import io.tutti.contract.pursuit.PursuitKind;
import io.tutti.query.TestMongo;
import io.tutti.query.platform.Projection.Standing;
import io.tutti.query.platform.SmallViews.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is repeated, missing or raced, each subject's view is what its events say, and halts show. */
class SmallViewsTest {

    private static final UUID SUBJECT = CalibrationSubject.standard(new PursuitKind("renewal"));
    private static final List<RecordedEvent> FIVE = Told.of(SUBJECT, set(1), set(2), set(3), set(4), set(5));

    /** What a view of the test remembers: the versions in their order. */
    record Versions(List<Integer> seen) {}

    static Stream<String> servers() {
        return TestMongo.servers();
    }

    @ParameterizedTest
    @MethodSource("servers")
    void every_delivery_gives_the_same_view(String server) {
        Random random = new Random(7);
        for (int attempt = 0; attempt < 50; attempt++) {
            var views = views(TestMongo.database(server));
            int from = 0;
            while (from < FIVE.size()) {
                int again = random.nextInt(from + 1);
                int to = from + 1 + random.nextInt(FIVE.size() - from);
                views.apply(FIVE.subList(again, to));
                from = to;
            }

            assertThat(views.read(SUBJECT)).contains(new Found<>(new Versions(List.of(1, 2, 3, 4, 5)), 4));
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void processes_that_hold_the_same_partition_do_no_harm(String server) {
        MongoDatabase database = TestMongo.database(server);
        var prepared = views(database);
        List<CompletableFuture<Void>> processes = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    var mine = views(database);
                    FIVE.forEach(event -> mine.apply(List.of(event)));
                }))
                .toList();
        processes.forEach(CompletableFuture::join);

        assertThat(prepared.read(SUBJECT)).contains(new Found<>(new Versions(List.of(1, 2, 3, 4, 5)), 4));
        assertThat(prepared.standing()).isEqualTo(new Standing(0, 0, 0));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void whoever_folds_on_a_document_that_was_written_meanwhile_folds_again(String server) {
        MongoDatabase database = TestMongo.database(server);
        var swift = views(database);
        AtomicBoolean overtaken = new AtomicBoolean();
        SmallViews<CalibrationEvent, Versions> slow = views(database, () -> {
            if (overtaken.compareAndSet(false, true)) {
                swift.apply(FIVE);
            }
        });

        slow.apply(FIVE.subList(0, 1));

        assertThat(swift.read(SUBJECT)).contains(new Found<>(new Versions(List.of(1, 2, 3, 4, 5)), 4));
    }

    @Test
    void a_gap_halts_until_all_that_was_seen_is_there() {
        var views = views(TestMongo.database());
        views.apply(FIVE.subList(0, 2));
        views.apply(FIVE.subList(3, 5));

        assertThat(views.standing()).isEqualTo(new Standing(1, 0, 0));
        assertThat(views.read(SUBJECT).orElseThrow().sequence()).isEqualTo(1);

        views.apply(FIVE.subList(2, 3));
        assertThat(views.standing()).isEqualTo(new Standing(1, 0, 0));

        views.apply(FIVE.subList(3, 5));
        assertThat(views.standing()).isEqualTo(new Standing(0, 0, 0));
        assertThat(views.read(SUBJECT).orElseThrow().sequence()).isEqualTo(4);
    }

    @Test
    void an_event_that_cannot_be_read_parks_its_subject_and_shows() {
        var views = views(TestMongo.database());
        views.apply(FIVE.subList(0, 1));
        views.apply(List.of(Told.raw(SUBJECT, 1, "tutti.calibration.standard-set", "{}"), FIVE.get(2)));

        assertThat(views.standing()).isEqualTo(new Standing(0, 1, 0));
        assertThat(views.read(SUBJECT)).contains(new Found<>(new Versions(List.of(1)), 0));
    }

    @Test
    void an_event_of_tomorrow_is_passed_over_and_counted() {
        var views = views(TestMongo.database());
        views.apply(List.of(FIVE.getFirst(), Told.unknown(SUBJECT, 1), FIVE.get(2)));

        assertThat(views.standing()).isEqualTo(new Standing(0, 0, 1));
        assertThat(views.read(SUBJECT)).contains(new Found<>(new Versions(List.of(1, 3)), 2));
    }

    private static StandardSet set(int version) {
        return new StandardSet(new PursuitKind("renewal"), version, List.of());
    }

    private static SmallViews<CalibrationEvent, Versions> views(MongoDatabase database) {
        return views(database, () -> {});
    }

    private static SmallViews<CalibrationEvent, Versions> views(MongoDatabase database, Runnable beforeEachFold) {
        SmallViews<CalibrationEvent, Versions> views = new SmallViews<>(
                database, "versions", CalibrationEvent.class, Versions.class, (view, event, beside) -> {
                    beforeEachFold.run();
                    List<Integer> seen = view == null ? new ArrayList<>() : new ArrayList<>(view.seen());
                    seen.add(((StandardSet) event).version());
                    return new Versions(seen);
                });
        views.prepare();
        return views;
    }
}
