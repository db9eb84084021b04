package io.tutti.query.departments;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tutti.query.pursuit.PursuitStory;
import io.tutti.query.pursuit.ReadSide;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DepartmentsReadingTest extends ReadSide {

    private static final String DEPARTMENTS = "/api/v1/departments";

    @BeforeEach
    void five_of_legal_take_up_what_five_of_sales_give() {
        PursuitStory crowded = new PursuitStory(1).opened("finance", "legal", "sales");
        for (int n = 1; n <= 5; n++) {
            crowded.logged(n, "s-" + n, "sales").acknowledged(n, n, "l-" + n, "legal");
        }
        fold(crowded);
    }

    @Test
    void links_and_figures_show() throws Exception {
        read(DEPARTMENTS)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.selected.pursuits").value("ALL"))
                .andExpect(jsonPath("$.minimumPeople").value(5))
                .andExpect(jsonPath("$.departments[*].department", contains("finance", "legal", "sales")))
                .andExpect(jsonPath("$.departments[0].silentIn").value(1))
                .andExpect(jsonPath("$.departments[2].given.people").value(5))
                .andExpect(jsonPath("$.links", hasSize(1)))
                .andExpect(jsonPath("$.links[0].from").value("legal"))
                .andExpect(jsonPath("$.links[0].pairs").value(5));
    }

    @Test
    void one_department_shows_with_its_pursuits() throws Exception {
        read(DEPARTMENTS + "/legal?stage=QUALIFY")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.figures.given.logged").value(0))
                .andExpect(jsonPath("$.pursuits.total").value(1))
                .andExpect(jsonPath("$.pursuits.items[0].required").value(true));
        problem(read(DEPARTMENTS + "/legal?endedIn=2026-Q1"), 404, "department-not-found");
        problem(read(DEPARTMENTS + "/marketing"), 404, "department-not-found");
    }

    @Test
    void a_confidential_pursuit_adds_nothing_to_what_others_see() throws Exception {
        fold(new PursuitStory(2).everything());

        read(DEPARTMENTS, "zoe").andExpect(jsonPath("$.pursuits").value(1));
        read(DEPARTMENTS, "zoe~leader").andExpect(jsonPath("$.pursuits").value(2));
    }

    @Test
    void a_selection_that_makes_no_sense_is_a_clear_problem() throws Exception {
        problem(read(DEPARTMENTS + "?stage=CLOSE&pursuits=OPEN"), 400, "one-selection-at-a-time");
        problem(read(DEPARTMENTS + "?endedIn=2026-Q5"), 400, "malformed-parameter");
        problem(read(DEPARTMENTS + "?pursuits=SOME"), 400, "malformed-parameter");
        problem(read(DEPARTMENTS + "/NO-CODE"), 400, "malformed-parameter");
    }
}
