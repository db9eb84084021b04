package io.tutti.query.pursuit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.tutti.contract.pursuit.Artefact;
import io.tutti.contract.pursuit.ContributionLogged;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.VisibilityChanged;
import io.tutti.query.TestMongo;
import io.tutti.query.platform.Projection.Standing;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.pursuit.PursuitStore.Place;
import io.tutti.query.pursuit.PursuitStore.Standpoint;
import io.tutti.query.pursuit.StoredPursuit.Grown;
import io.tutti.query.pursuit.card.PursuitCard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What any MongoDB server must do for the store. */
@ParameterizedClass(name = "{0}")
@MethodSource("io.tutti.query.TestMongo#servers")
class PursuitStoreTest {

    private static final Reader ALL = new Reader("leo", true);

    @Parameter
    String server;

    private MongoDatabase database;
    private PursuitStore store;

    private final PursuitStory story = new PursuitStory(1)
            .opened("legal", "sales")
            .joined("ana", "sales")
            .logged(1, "ana", "sales")
            .acknowledged(1, 1, "bob", "legal");

    @BeforeEach
    void open() {
        database = TestMongo.database(server);
        store = new PursuitStore(database);
        store.createIndexes();
    }

    @AfterEach
    void drop() {
        database.drop();
    }

    @Test
    void a_document_is_read_as_it_was_written_with_nothing_rounded() {
        story.add(new ContributionLogged(
                        PursuitStory.contribution(2),
                        new MemberId("ana"),
                        new Department("sales"),
                        Artefact.DISCRIMINATOR.kind(),
                        Artefact.DISCRIMINATOR,
                        "Zürich \uD83D\uDE84 \u0000",
                        "",
                        List.of(),
                        List.of(PursuitStory.contribution(1)),
                        Instant.parse("2026-03-02T09:30:00.000000001Z")))
                .logged(3, "ana", "sales", Instant.parse("-0044-03-15T12:00:00.000000007Z"))
                .logged(4, "ana", "sales", Instant.parse("+12026-03-15T12:00:00Z"))
                .logged(5, "ana", "sales", Instant.parse("1969-12-31T23:59:59.999999999Z"))
                .unknown();
        PursuitDocument document = Stored.first(story);

        assertThat(store.write(List.of(document))).isEmpty();

        assertThat(store.read(story.id())).usingRecursiveComparison().isEqualTo(document);
        assertThat(store.read(List.of(story.id(), PursuitStory.pursuitId(2))))
                .usingRecursiveComparison()
                .isEqualTo(Map.of(story.id(), document));
        assertThat(store.standpoint(story.id()).sequence()).isEqualTo(8);
    }

    @Test
    void a_view_with_everything_in_it_is_read_as_it_was_written() {
        PursuitDocument document = Stored.first(new PursuitStory(1).everything());

        store.write(List.of(document));

        assertThat(store.read(document.id())).usingRecursiveComparison().isEqualTo(document);
    }

    @Test
    void the_list_holds_only_what_the_reader_may_read_with_no_holes() {
        List<PursuitDocument> documents = new ArrayList<>();
        for (int number = 1; number <= 6; number++) {
            PursuitStory told = new PursuitStory(number).opened("sales").joined("m-" + number, "sales");
            documents.add(Stored.first(number % 2 == 0 ? told.add(VisibilityChanged.class, "m-1", "sales", 1) : told));
        }
        store.write(documents);

        assertThat(store.list(new Reader("m-4", false), null, 3))
                .extracting(PursuitCard::id)
                .containsExactly(pursuitIds(1, 3, 4));
        PursuitCard last = store.list(new Reader("m-4", false), null, 3).getLast();
        assertThat(store.list(new Reader("m-4", false), new Place(last.openedAt(), last.id()), 3))
                .extracting(PursuitCard::id)
                .containsExactly(pursuitIds(5));
        assertThat(store.list(new Reader("*", false), null, 10))
                .extracting(PursuitCard::id)
                .containsExactly(pursuitIds(1, 3, 5));
        assertThat(store.list(ALL, null, 10)).hasSize(6);
    }

    private static PursuitId[] pursuitIds(int... numbers) {
        return IntStream.of(numbers).mapToObj(PursuitStory::pursuitId).toArray(PursuitId[]::new);
    }

    @Test
    void a_halt_is_kept_also_before_the_first_event() {
        PursuitDocument halted = Stored.of(story, story.events(2, 4));

        store.write(List.of(halted));

        assertThat(store.read(story.id())).usingRecursiveComparison().isEqualTo(halted);
        assertThat(store.standpoint(story.id())).isEqualTo(new Standpoint(1, -1));
        assertThat(store.list(ALL, null, 10)).isEmpty();
    }

    @Test
    void what_was_never_written_is_not_there() {
        assertThat(store.read(story.id())).isNull();
        assertThat(store.standpoint(story.id())).isEqualTo(Standpoint.NOWHERE);
        assertThat(store.read(List.of(story.id()))).isEmpty();
    }

    @Test
    void events_are_read_back_in_order_and_byte_by_byte_from_sealed_blocks_and_the_document() {
        for (int number = 2; number < 200; number++) {
            story.logged(number, "ana", "sales");
        }
        Grown grown = StoredPursuit.absent(story.id()).with(story.events(), Stored.SAMPLING);
        store.seal(grown.sealed());
        store.seal(grown.sealed());
        store.write(List.of(grown.after().document()));

        assertThat(grown.sealed()).hasSizeGreaterThan(3);
        assertThat(store.events(store.read(story.id())))
                .usingRecursiveComparison()
                .isEqualTo(story.events());
    }

    @Test
    void of_two_first_writes_the_later_one_is_refused() {
        PursuitDocument won = Stored.first(story);
        store.write(List.of(won));

        assertThat(store.write(List.of(Stored.first(story.joined("bob", "legal")))))
                .containsExactly(story.id());

        assertThat(store.read(story.id())).usingRecursiveComparison().isEqualTo(won);
    }

    @Test
    void a_write_on_an_outdated_read_is_refused_and_named_while_the_others_are_stored() {
        PursuitStory other = new PursuitStory(2).opened("sales");
        PursuitStory fresh = new PursuitStory(3).opened("sales");
        PursuitDocument read = Stored.first(story);
        PursuitDocument otherRead = Stored.first(other);
        store.write(List.of(read, otherRead));
        PursuitDocument won = Stored.grown(read, story.joined("bob", "legal"));
        store.write(List.of(won));

        List<PursuitDocument> late = List.of(
                Stored.first(fresh),
                Stored.grown(read, story.joined("cleo", "legal")),
                Stored.grown(otherRead, other.joined("bob", "legal")));

        assertThat(store.write(late)).containsExactly(story.id());
        assertThat(store.read(story.id())).usingRecursiveComparison().isEqualTo(won);
        assertThat(store.standpoint(other.id()).sequence()).isEqualTo(1);
        assertThat(store.standpoint(fresh.id()).sequence()).isEqualTo(0);
    }

    @Test
    void the_list_has_the_newest_first_and_goes_on_after_any_place() {
        List<PursuitDocument> documents = new ArrayList<>(IntStream.rangeClosed(1, 5)
                .mapToObj(number -> openedAt(number, Instant.ofEpochSecond(1_000 + number / 2)))
                .toList());
        store.write(documents);
        List<PursuitId> newestFirst =
                Stream.of(4, 5, 2, 3, 1).map(PursuitStory::pursuitId).toList();

        assertThat(store.list(ALL, null, 10)).extracting(PursuitCard::id).isEqualTo(newestFirst);
        assertThat(store.list(ALL, null, 2)).extracting(PursuitCard::id).isEqualTo(newestFirst.subList(0, 2));
        for (int at = 0; at < newestFirst.size(); at++) {
            PursuitCard last = store.list(ALL, null, 10).get(at);
            assertThat(store.list(ALL, new Place(last.openedAt(), last.id()), 10))
                    .extracting(PursuitCard::id)
                    .isEqualTo(newestFirst.subList(at + 1, newestFirst.size()));
        }
    }

    @Test
    void a_line_of_the_list_shows_what_counts_and_who_is_silent() {
        store.write(List.of(Stored.first(story)));

        assertThat(store.list(ALL, null, 1)).singleElement().satisfies(line -> {
            assertThat(line.logged()).isEqualTo(1);
            assertThat(line.score().counted()).isEqualTo(1);
            assertThat(line.score().coverage()).isEqualTo(0.25);
            assertThat(line.silentDepartments()).containsExactly(new Department("legal"));
            assertThat(line.version()).isEqualTo(3);
            assertThat(line.value().amount()).isEqualByComparingTo("2400000.50");
        });
    }

    @Test
    void the_standing_counts_gaps_parked_pursuits_and_unknown_events() {
        assertThat(store.standing()).isEqualTo(new Standing(0, 0, 0));
        PursuitStory gap = new PursuitStory(2)
                .opened("sales")
                .unknown()
                .unknown()
                .joined("ana", "sales")
                .unknown();
        PursuitStory parked = new PursuitStory(3).opened("sales").joined("ana", "sales");
        PursuitStory unknown = new PursuitStory(4).opened("sales").unknown();
        List<RecordedEvent> damaged = List.of(parked.event(0), PursuitStory.withJson(parked.event(1), "[]"));

        store.write(List.of(
                Stored.first(story),
                Stored.of(
                        gap,
                        Stream.concat(gap.events(0, 3).stream(), gap.events(4, 5).stream())
                                .toList()),
                Stored.of(parked, damaged),
                Stored.first(unknown)));

        assertThat(store.standing()).isEqualTo(new Standing(1, 1, 3));
    }

    @Test
    void many_documents_are_written_and_read_at_once() {
        List<PursuitDocument> documents = IntStream.range(0, 2_500)
                .mapToObj(number -> openedAt(number, Instant.ofEpochSecond(number)))
                .toList();

        assertThat(store.write(documents)).isEmpty();

        Map<PursuitId, PursuitDocument> read =
                store.read(documents.stream().map(PursuitDocument::id).toList());
        assertThat(read.keySet()).hasSize(2_500);
        assertThat(documents)
                .allSatisfy(
                        document -> assertThat(read.get(document.id()).card()).isEqualTo(document.card()));
    }

    private static PursuitDocument openedAt(int number, Instant at) {
        PursuitStory one = new PursuitStory(number).opened("sales");
        return Stored.of(one, List.of(PursuitStory.recordedAt(one.event(0), at)));
    }
}
