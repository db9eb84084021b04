package io.tutti.query.work;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.InputRequested;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.query.pursuit.PursuitStory;
import io.tutti.query.pursuit.ReadSide;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

/** My work as people see it. */
class WorkPageTest extends ReadSide {

    private static final String PURSUIT = "/pursuits/" + PursuitStory.pursuitId(1);

    @Test
    void what_is_overdue_comes_first_and_everything_leads_to_where_it_is_done() throws Exception {
        fold(story.logged(3, "bob", "legal")
                .add(asked(1, "<b>Later</b>", 9_000))
                .add(asked(2, "Sooner", 3_600)));

        page("/me", "bob")
                .andExpect(status().isOk())
                .andExpect(content().string(stringContainsInOrder("Sooner", "Overdue", "&lt;b&gt;Later&lt;/b&gt;")))
                .andExpect(content().string(not(containsString("<b>Later"))))
                .andExpect(content()
                        .string(containsString(PURSUIT + "/contributions/new?answers=" + PursuitStory.request(1))))
                .andExpect(content().string(containsString("aria-label=\"Log a contribution to Aurora Rail\"")))
                .andExpect(content().string(containsString("aria-current=\"page\">My work")));
    }

    @Test
    void contributions_of_other_departments_can_be_taken_up_by_one_click() throws Exception {
        fold(story);

        page("/me", "ana")
                .andExpect(content()
                        .string(containsString("action=\"" + PURSUIT + "/contributions/" + PursuitStory.contribution(2)
                                + "/acknowledgements\"")))
                .andExpect(content().string(containsString("aria-label=\"Acknowledge: Title 2\"")))
                .andExpect(content().string(containsString("UTC</time>\n")));
        page("/me", "bob").andExpect(content().string(containsString("All taken up")));
    }

    @Test
    void the_own_record_says_how_much_counts_and_explains_each_week() throws Exception {
        fold(story.logged(3, "ana", "sales"));

        page("/me", "ana")
                .andExpect(content().string(containsString("href=\"/me/weeks/2026-03-02\"")))
                .andExpect(content().string(containsString(">1 of 2</a>")));
        page("/me/weeks/2026-03-02", "ana")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"explanation\"")))
                .andExpect(content().string(stringContainsInOrder("1 of 2 count", "at most 3 in each week")))
                .andExpect(content().string(containsString("Nobody outside sales has acknowledged it")));
        http.perform(get("/me/weeks/2026-03-02")
                        .accept(MediaType.TEXT_HTML)
                        .header("Accept-Language", "de")
                        .with(loggedIn("ana")))
                .andExpect(content().string(containsString("Noch von keiner anderen Abteilung aufgegriffen")))
                .andExpect(content().string(not(containsString("Nobody"))));
        page("/me/weeks/2026-03-02", "zoe~leader")
                .andExpect(content().string(containsString("You logged nothing")))
                .andExpect(content().string(not(containsString("Title"))));
        page("/me/weeks/yesterday", "ana").andExpect(status().isBadRequest());
    }

    @Test
    void a_newcomer_reads_what_will_be_here() throws Exception {
        page("/me", "zoe")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nobody is waiting for you")))
                .andExpect(content().string(containsString("You are on no team now")))
                .andExpect(content().string(containsString("Nothing logged yet")))
                .andExpect(content().string(not(containsString("href=\"/pursuits/new\""))));
        page("/me", "zoe~lead").andExpect(content().string(containsString("href=\"/pursuits/new\"")));
    }

    private static InputRequested asked(int number, String question, int dueSeconds) {
        return new InputRequested(
                PursuitStory.request(number),
                new MemberId("ana"),
                new Department("sales"),
                new Department("legal"),
                null,
                question,
                PursuitStory.START.plusSeconds(dueSeconds),
                PursuitStory.START);
    }
}
