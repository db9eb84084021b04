package io.tutti.query.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tutti.contract.pursuit.Artefact;
import io.tutti.contract.pursuit.ContributionLogged;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.query.pursuit.PursuitStory;
import io.tutti.query.pursuit.ReadSide;
import io.tutti.query.pursuit.SequenceCursor;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The library as people see it. */
class LibraryPageTest extends ReadSide {

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

    private static ContributionLogged logged(int number, String title, String text) {
        return new ContributionLogged(
                PursuitStory.contribution(number),
                new MemberId("ana"),
                new Department("sales"),
                Artefact.LEGAL.kind(),
                Artefact.LEGAL,
                title,
                text,
                List.of(),
                List.of(),
                PursuitStory.START.plusSeconds(number));
    }

    @Test
    void what_was_looked_for_is_marked_and_whatever_people_wrote_stays_text() throws Exception {
        shelve(told.add(logged(1, "Liability <script>capped</script>", "No \"liability\" beyond <b>fees</b>")));

        page("/library?q=liability", "ana")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<mark>Liability</mark> &lt;script&gt;capped")))
                .andExpect(content().string(containsString("<mark>liability</mark>&quot; beyond &lt;b&gt;fees")))
                .andExpect(content().string(not(containsString("<script>capped"))))
                .andExpect(content()
                        .string(containsString(
                                "/pursuits/" + PursuitStory.pursuitId(1) + "#c-" + PursuitStory.contribution(1))))
                .andExpect(content().string(containsString("BM25")));
        page("/library?q=%3Cscript%3E", "ana")
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<script>\""))));
    }

    @Test
    void parts_of_a_snippet_are_its_text() {
        Snippet snippet = Snippet.of("on time, on budget", Set.of("=on"));

        assertThat(snippet.parts().stream().map(Snippet.Part::text))
                .containsExactly("", "on", " time, ", "on", " budget");
        assertThat(snippet.parts().stream().map(Snippet.Part::highlighted))
                .containsExactly(false, true, false, true, false);
    }

    @Test
    void results_come_in_parts_that_keep_the_filters() throws Exception {
        for (int number = 1; number <= 21; number++) {
            told.add(logged(number, "Terms " + number, "Text"));
        }
        shelve(told);

        page("/library?q=terms&kind=SPECIALIST_INPUT&department=sales", "ana")
                .andExpect(content().string(containsString("21 found")))
                .andExpect(content().string(containsString("1 to 20 of 21")))
                .andExpect(content()
                        .string(containsString(
                                "/library?q=terms&amp;kind=SPECIALIST_INPUT&amp;department=sales&amp;cursor="
                                        + new SequenceCursor(20))));
        page("/library?q=terms&cursor=" + new SequenceCursor(20), "ana")
                .andExpect(content().string(containsString("21 to 21 of 21")))
                .andExpect(content().string(containsString("cursor=" + new SequenceCursor(0))));
        page("/library?q=terms&kind=KEY_MESSAGE", "ana").andExpect(content().string(containsString("Nothing found")));
        page("/library?kind=nonsense&department=No!", "ana")
                .andExpect(content().string(containsString("21 contributions, the newest first")));
    }

    @Test
    void an_empty_library_says_what_it_will_hold() throws Exception {
        page("/library", "ana")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nothing was contributed yet")));
    }
}
