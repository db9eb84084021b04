package io.tutti.query.departments;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tutti.query.pursuit.PursuitStory;
import io.tutti.query.pursuit.ReadSide;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Departments as people see them. */
class DepartmentsPageTest extends ReadSide {

    @BeforeEach
    void five_of_legal_take_up_what_five_of_sales_give_and_tax_is_alone() {
        PursuitStory crowded = new PursuitStory(1).opened("finance", "legal", "sales");
        for (int n = 1; n <= 5; n++) {
            crowded.logged(n, "s-" + n, "sales").acknowledged(n, n, "l-" + n, "legal");
        }
        fold(crowded.logged(6, "t-1", "tax").acknowledged(6, 6, "l-1", "legal"));
    }

    @Test
    void who_works_with_whom_is_a_matrix_in_which_every_cell_explains_itself() throws Exception {
        page("/departments", "zoe")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("aria-label=\"Legal acted on the work of Sales: 5. Explain.\""),
                                containsString("href=\"/departments/legal/links/sales?of=ALL\""),
                                containsString("<title>Legal → Sales: 5</title>"),
                                containsString("aria-current=\"page\">Departments"))));
        page("/departments/legal/links/sales", "zoe")
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"explanation\""),
                                containsString("5 distinct pairs, in 1 pursuits"),
                                containsString("/pursuits/" + PursuitStory.pursuitId(1)))));
    }

    @Test
    void what_too_few_people_stand_behind_is_said_to_be_left_out() throws Exception {
        page("/departments", "zoe")
                .andExpect(content()
                        .string(allOf(
                                containsString("1 more link is not shown: fewer than 5 people"),
                                containsString("not shown</span>"),
                                not(containsString("aria-label=\"Tax, Contributions: 1\"")),
                                containsString("aria-label=\"Sales, Contributions: 5\""),
                                containsString("aria-label=\"Finance, Silent in: 1\""))));
        page("/departments/tax/explanations/LOGGED", "zoe")
                .andExpect(content().string(containsString("This figure is not shown: fewer than 5 people")))
                .andExpect(content().string(not(containsString("contributions that stand"))));
        page("/departments/legal/links/tax", "zoe").andExpect(status().isNotFound());
    }

    @Test
    void one_department_shows_its_figures_its_links_and_its_pursuits() throws Exception {
        page("/departments/sales?of=QUALIFY", "zoe")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "Sales</h1>",
                                "Qualify",
                                "Contributions",
                                "With whom it works",
                                "Legal",
                                "Aurora Rail")));
        page("/departments/sales/explanations/COUNTED", "zoe")
                .andExpect(content()
                        .string(allOf(
                                containsString("contributions that count = 5 of 5 that stand"),
                                containsString("id=\"explanation\""),
                                containsString("Aurora Rail"))));
    }

    @Test
    void where_there_is_nothing_it_says_what_to_do_and_bad_addresses_are_refused() throws Exception {
        page("/departments?of=2026-Q1", "zoe")
                .andExpect(content().string(containsString("No pursuit fits this selection")))
                .andExpect(content().string(containsString("selected=\"selected\">Q1 2026")));
        page("/departments?of=SOME", "zoe").andExpect(status().isBadRequest());
        page("/departments/marketing", "zoe").andExpect(status().isNotFound());
        page("/departments/sales/explanations/LUCK", "zoe").andExpect(status().isBadRequest());
        forget();
        page("/departments", "zoe").andExpect(content().string(containsString("No pursuits yet")));
    }

    @Test
    void it_speaks_german_to_whoever_prefers_it() throws Exception {
        http.perform(get("/departments")
                        .accept("text/html")
                        .header("Accept-Language", "de-DE")
                        .with(loggedIn("zoe")))
                .andExpect(
                        content().string(containsString("Legal ist auf Arbeit von Sales eingegangen: 5. Erklären.")));
    }
}
