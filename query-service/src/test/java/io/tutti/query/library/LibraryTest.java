package io.tutti.query.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.tutti.contract.pursuit.Artefact;
import io.tutti.contract.pursuit.ContributionLogged;
import io.tutti.contract.pursuit.ContributionRevised;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.VisibilityChanged;
import io.tutti.query.library.LibraryStore.Limits;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.pursuit.PursuitStory;
import io.tutti.query.pursuit.ReadSide;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LibraryTest extends ReadSide {

    private static final String LIBRARY = "/api/v1/contributions";

    @Autowired
    LibraryProjection library;

    private final PursuitStory told =
            new PursuitStory(1).opened("legal", "sales").joined("ana", "sales");

    @AfterEach
    void empty() {
        database.getCollection("library").deleteMany(new Document());
    }

    private void shelve(PursuitStory story) {
        fold(story);
        library.apply(story.events());
    }

    private static ContributionLogged logged(int number, String title, String text, String... proofs) {
        return new ContributionLogged(
                PursuitStory.contribution(number),
                new MemberId("ana"),
                new Department("sales"),
                Artefact.WIN_THEME.kind(),
                Artefact.WIN_THEME,
                title,
                text,
                List.of(proofs),
                List.of(),
                PursuitStory.START.plusSeconds(number));
    }

    private List<String> titles(String q) throws Exception {
        String body = read(LIBRARY + "?q="
                        + URLEncoder.encode(q, StandardCharsets.UTF_8).replace("+", "%20"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return JsonPath.read(body, "$.items[*].title.text");
    }

    @Test
    void words_are_found_in_other_forms_in_english_and_german_and_without_accents() throws Exception {
        shelve(told.add(logged(1, "Cheaper deliveries", "We priced every train"))
                .add(logged(2, "Pünktliche Lieferungen", "Jede Strecke in Zürich")));

        assertThat(titles("delivery")).containsExactly("Cheaper deliveries");
        assertThat(titles("pricing")).containsExactly("Cheaper deliveries");
        assertThat(titles("Lieferung")).containsExactly("Pünktliche Lieferungen");
        assertThat(titles("zurich")).containsExactly("Pünktliche Lieferungen");
        assertThat(titles("aeroplane")).isEmpty();
    }

    @Test
    void a_word_in_the_title_weighs_more_than_in_proof_points_and_there_more_than_in_the_text() throws Exception {
        shelve(told.add(logged(1, "A theme", "Safety first"))
                .add(logged(2, "Safety theme", "Other words"))
                .add(logged(3, "Last theme", "Other words", "Safety award")));

        assertThat(titles("safety")).containsExactly("Safety theme", "Last theme", "A theme");
    }

    @Test
    void who_has_more_of_the_words_comes_first_and_rare_words_weigh_more() throws Exception {
        shelve(told.add(logged(1, "One", "rail rail rail"))
                .add(logged(2, "Two", "rail hydrogen"))
                .add(logged(3, "Three", "hydrogen")));

        assertThat(titles("rail hydrogen").getFirst()).isEqualTo("Two");
    }

    @Test
    void phrases_must_be_there_as_they_are_and_excluded_words_must_not() throws Exception {
        shelve(told.add(logged(1, "One", "always on time here"))
                .add(logged(2, "Two", "time goes on"))
                .add(logged(3, "Three", "on time but late freight")));

        assertThat(titles("\"on time\"")).containsExactlyInAnyOrder("One", "Three");
        assertThat(titles("\"on time\" -freight")).containsExactly("One");
        assertThat(titles("-freight")).containsExactlyInAnyOrder("One", "Two");
        assertThat(titles("\" - \"\"")).hasSize(3);
    }

    @Test
    void only_the_latest_version_is_found_and_nothing_that_was_withdrawn() throws Exception {
        told.add(logged(1, "One", "steam"))
                .add(logged(2, "Two", "steam"))
                .add(new ContributionRevised(
                        PursuitStory.contribution(1), 2, "One", "electric", List.of(), PursuitStory.START))
                .withdrawn(2, "ana");
        shelve(told);

        assertThat(titles("steam")).isEmpty();
        assertThat(titles("electric")).containsExactly("One");
    }

    @Test
    void confidential_contributions_are_neither_found_nor_counted_for_others() throws Exception {
        shelve(told.add(logged(1, "Open", "hydrogen")));
        shelve(new PursuitStory(2)
                .opened("sales")
                .joined("m-1", "sales")
                .add(VisibilityChanged.class, "m-1", "sales", 1)
                .add(logged(2, "Secret", "hydrogen")));

        read(LIBRARY + "?q=hydrogen", "zoe").andExpect(jsonPath("$.total").value(1));
        read(LIBRARY, "zoe").andExpect(jsonPath("$.total").value(1));
        read(LIBRARY + "?q=hydrogen", "m-1").andExpect(jsonPath("$.total").value(2));
    }

    @Test
    void what_was_found_says_where_in_plain_text() throws Exception {
        shelve(told.add(logged(1, "<b>Safe</b>", "x".repeat(500) + " the safe <script> way"))
                .acknowledged(1, 1, "leo", "legal"));

        read(LIBRARY + "?q=safe")
                .andExpect(jsonPath("$.items[0].title.text").value("<b>Safe</b>"))
                .andExpect(jsonPath("$.items[0].title.highlights[0].from").value(3))
                .andExpect(jsonPath("$.items[0].title.highlights[0].to").value(7))
                .andExpect(jsonPath("$.items[0].text.highlights", hasSize(1)))
                .andExpect(jsonPath("$.items[0].usedByOthers").value(1))
                .andExpect(jsonPath("$.items[0].account").value("Aurora Rail"));
    }

    @Test
    void a_list_goes_on_where_its_last_part_ended() throws Exception {
        shelve(told.add(logged(1, "One", "rail")).add(logged(2, "Two", "rail")).add(logged(3, "Three", "rail")));

        String first =
                read(LIBRARY + "?q=rail&limit=2").andReturn().getResponse().getContentAsString();
        assertThat(JsonPath.<List<String>>read(first, "$.items[*].title.text")).containsExactly("Three", "Two");
        read(LIBRARY + "?q=rail&limit=2&cursor=" + JsonPath.read(first, "$.nextCursor"))
                .andExpect(jsonPath("$.items[0].title.text").value("One"))
                .andExpect(jsonPath("$.nextCursor").doesNotExist());
        read(LIBRARY + "?q=" + "x".repeat(201)).andExpect(status().isBadRequest());
    }

    @Test
    void what_has_all_of_the_words_is_not_crowded_out_by_newer_ones_that_have_some() {
        told.add(logged(1, "Signalling", "for the corridor"));
        for (int n = 2; n <= 9; n++) {
            told.add(logged(n, "Signalling " + n, "of stations"));
        }
        library.apply(told.events());
        List<Set<String>> words = Search.of("signalling corridor").words();

        assertThat(library.store().find(new Limits(words, List.of(), null, null), 3))
                .extracting(Entry::title)
                .containsExactly("Signalling", "Signalling 9", "Signalling 8");
    }

    @Test
    void entries_are_the_same_however_often_and_in_whatever_batches_events_come() {
        told.add(logged(1, "One", "rail")).acknowledged(1, 1, "leo", "legal").acknowledged(2, 1, "lia", "legal");
        List<RecordedEvent> events = told.events();
        library.apply(events);
        Document once = database.getCollection("library").find().first();
        database.getCollection("library").deleteMany(new Document());

        library.apply(events.subList(0, 4));
        library.apply(events.subList(1, 5));
        library.apply(events.subList(0, 2));
        library.apply(events);

        Document often = database.getCollection("library").find().first();
        assertThat(often.get("entry")).isEqualTo(once.get("entry"));
        assertThat(UUID.fromString(often.getString("_id")))
                .isEqualTo(PursuitStory.contribution(1).value());
        assertThat(often.getString("entry")).contains("\"uses\":2");
    }
}
