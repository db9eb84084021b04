package io.tutti.query.outcomes;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tutti.contract.pursuit.PursuitWon;
import io.tutti.contract.pursuit.VisibilityChanged;
import io.tutti.query.pursuit.PursuitStory;
import io.tutti.query.pursuit.ReadSide;
import org.junit.jupiter.api.Test;

class OutcomesReadingTest extends ReadSide {

    private static final String OUTCOMES = "/api/v1/outcomes";

    @Test
    void figures_are_there_for_those_who_may_see_30_closed_pursuits_and_for_nobody_else() throws Exception {
        for (int number = 1; number <= 30; number++) {
            PursuitStory told = won(number);
            fold(number == 30 ? told.add(VisibilityChanged.class, "m-1", "sales", 1) : told);
        }

        read(OUTCOMES, "zoe")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.closed").value(29))
                .andExpect(jsonPath("$.needed").value(30))
                .andExpect(jsonPath("$.figures").doesNotExist());
        read(OUTCOMES, "leo~leader")
                .andExpect(jsonPath("$.closed").value(30))
                .andExpect(jsonPath("$.statement").value(containsString("This is an association")))
                .andExpect(jsonPath("$.figures.won").value(30))
                .andExpect(jsonPath("$.figures.moments", hasSize(4)))
                .andExpect(jsonPath("$.figures.moments[3].gate").doesNotExist())
                .andExpect(jsonPath("$.figures.moments[3].withoutScore").value(0))
                .andExpect(jsonPath("$.figures.moments[3].closed").value(30))
                .andExpect(jsonPath("$.figures.moments[0].bands[0].suppressed").value(true))
                .andExpect(jsonPath("$.figures.moments[0].bands[0].share").doesNotExist())
                .andExpect(jsonPath("$.figures.moments[3].bands[?(@.suppressed == false)].interval.low")
                        .isNotEmpty());
    }

    private static PursuitStory won(int number) {
        PursuitStory story = new PursuitStory(number)
                .opened("legal", "sales")
                .joined("ana", "sales")
                .joined("leo", "legal");
        for (int n = 1; n <= 3; n++) {
            story.logged(2 * n, "ana", "sales").acknowledged(2 * n, 2 * n, "leo", "legal");
            story.logged(2 * n + 1, "leo", "legal").acknowledged(2 * n + 1, 2 * n + 1, "ana", "sales");
        }
        return story.add(new PursuitWon(null, PursuitStory.START));
    }
}
