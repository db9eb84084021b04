package io.tutti.query.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tutti.contract.pursuit.VisibilityChanged;
import io.tutti.query.pursuit.PursuitStory;
import io.tutti.query.pursuit.ReadSide;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PortfolioPageTest extends ReadSide {

    @BeforeEach
    void a_pursuit_together_and_one_without_anything() {
        PursuitStory together = new PursuitStory(1)
                .opened("legal", "sales")
                .joined("ana", "sales")
                .joined("leo", "legal");
        for (int n = 1; n <= 3; n++) {
            together.logged(2 * n, "ana", "sales").acknowledged(2 * n, 2 * n, "leo", "legal");
            together.logged(2 * n + 1, "leo", "legal").acknowledged(2 * n + 1, 2 * n + 1, "ana", "sales");
        }
        fold(together);
        fold(new PursuitStory(2).opened("product-management", "sales").joined("ana", "sales"));
    }

    @Test
    void it_shows_the_three_statements_beside_the_marks_of_the_study() throws Exception {
        page("/", "zoe")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("We clearly understand our customer’s issues"),
                                containsString("World class: 92%, all organisations: 48%"),
                                containsString("World class: 93%, all organisations: 46%"),
                                containsString("World class: 92%, all organisations: 43%"))));
    }

    @Test
    void every_square_says_in_words_what_its_colour_says() throws Exception {
        page("/", "zoe")
                .andExpect(content()
                        .string(allOf(
                                containsString("Sales: 3 contributions, 3 count. Explain."),
                                containsString("Product management: 0 contributions, 0 count. Explain."),
                                containsString("class=\"cell silent\""),
                                containsString("class=\"cell h3\""))));
    }

    @Test
    void what_is_at_risk_has_its_reasons() throws Exception {
        page("/", "zoe")
                .andExpect(content()
                        .string(allOf(
                                containsString("Silent: Product management, Sales"),
                                containsString("Too little counts for a score"))));
    }

    @Test
    void a_filter_is_in_the_address_and_goes_with_every_link() throws Exception {
        page("/?department=legal&sort=NEWEST", "zoe")
                .andExpect(content()
                        .string(allOf(
                                containsString("/api/v1/portfolio/pursuits.csv?department=legal&amp;sort=NEWEST"),
                                containsString("/?department=legal&amp;sort=CLOSE_NEAREST"),
                                not(containsString("Product management: 0")))));
        page("/?department=&stage=&largeDeal=true&currency=", "zoe").andExpect(redirectedUrl("/?largeDeal=true"));
        page("/?stage=NONE", "zoe").andExpect(status().isBadRequest());
        page("/?minValue=5", "zoe")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("currency-missing")));
    }

    @Test
    void where_there_is_nothing_it_says_what_to_do() throws Exception {
        page("/?open=false", "zoe").andExpect(content().string(containsString("No pursuit fits this filter")));
        forget();
        page("/", "zoe")
                .andExpect(content().string(containsString("No pursuits yet")))
                .andExpect(content().string(containsString("No proposal was made yet.")));
    }

    @Test
    void a_confidential_pursuit_is_not_there_for_others() throws Exception {
        fold(new PursuitStory(3)
                .opened("finance")
                .joined("m-1", "sales")
                .add(VisibilityChanged.class, "m-1", "sales", 1));
        String square = "/portfolio/pursuits/" + PursuitStory.pursuitId(3) + "/departments/finance";

        page("/", "m-1").andExpect(content().string(containsString("Finance: 0 contributions")));
        page("/", "zoe").andExpect(content().string(not(containsString("Finance"))));
        page(square, "m-1").andExpect(status().isOk());
        page(square, "zoe").andExpect(status().isNotFound());
        page("/portfolio/pursuits/" + PursuitStory.pursuitId(3) + "/change", "zoe")
                .andExpect(status().isNotFound());
    }

    @Test
    void numbers_are_explained_by_what_they_are_made_of() throws Exception {
        String one = "/portfolio/pursuits/" + PursuitStory.pursuitId(1);
        page(one + "/departments/sales", "zoe")
                .andExpect(content()
                        .string(allOf(
                                containsString("covered = min(1, 3 / 2) = 100%"),
                                containsString("3 contributions stand, 3 of them count."),
                                containsString("Acknowledged by another department"))));
        page("/portfolio/pursuits/" + PursuitStory.pursuitId(2) + "/departments/sales", "zoe")
                .andExpect(content().string(containsString("required and has given nothing")));
        page(one + "/change", "zoe").andExpect(content().string(containsString("no score then and now")));
        page("/portfolio/weeks/2099-01-05", "zoe").andExpect(content().string(containsString("median of 1 scores")));
        page("/evidence/CUSTOMER_CORE", "zoe")
                .andExpect(content().string(containsString("pursuits understood before their first proposal")));
    }

    @Test
    void a_hostile_name_is_shown_as_it_is_written() throws Exception {
        String page =
                page("/", "<script>alert(1)</script>").andReturn().getResponse().getContentAsString();

        assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void it_speaks_german_to_whoever_prefers_it() throws Exception {
        http.perform(get("/").accept("text/html")
                        .header("Accept-Language", "de-DE")
                        .with(loggedIn("zoe")))
                .andExpect(
                        content().string(allOf(containsString("Weltklasse: 92\u00a0%"), containsString("Gefährdet"))));
    }
}
