package io.tutti.query.formulalab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tutti.contract.calibration.ScoreFormula;
import io.tutti.contract.pursuit.VisibilityChanged;
import io.tutti.query.formulalab.Comparison.Line;
import io.tutti.query.formulalab.Comparison.Scored;
import io.tutti.query.pursuit.PursuitStory;
import io.tutti.query.pursuit.ReadSide;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

class FormulaLabTest extends ReadSide {

    private static final String LAB = "/api/v1/formula-lab/rescoring";
    private static final ScoreFormula OTHER = new ScoreFormula("pcs-2", 0.1, 0.4, 0.1, 0.4, 2, 0.8, 3, 5, 2);

    @Test
    void another_formula_is_tried_on_all_pursuits_and_changes_nothing() throws Exception {
        fold(PursuitStory.eventful(1));
        fold(new PursuitStory(2).opened("sales"));

        rescore("{\"fullCoverage\": 20, \"leastCounted\": 1, \"leastDepartments\": 1}")
                .andExpect(status().isOk())
                .andExpect(header().string("Location", startsWith(LAB + "/")))
                .andExpect(jsonPath("$.status").value("DONE"))
                .andExpect(jsonPath("$.done").value(2))
                .andExpect(jsonPath("$.comparison.formula.version").value("pcs-1"))
                .andExpect(jsonPath("$.comparison.pursuits").value(2))
                .andExpect(jsonPath("$.comparison.lines[0].id")
                        .value(PursuitStory.pursuitId(1).toString()))
                .andExpect(jsonPath("$.comparison.lines[1].byOther").doesNotExist());
        read(ONE + "/collaboration").andExpect(jsonPath("$.formula").value("pcs-1"));
    }

    @Test
    void as_of_an_instant_only_what_was_recorded_by_then_is_scored() throws Exception {
        PursuitStory story = PursuitStory.eventful(1);
        fold(story);

        rescore("{\"asOf\": \"" + story.event(2).recordedAt() + "\", \"leastCounted\": 0, \"leastDepartments\": 0}")
                .andExpect(jsonPath("$.comparison.pursuits").value(1))
                .andExpect(jsonPath("$.comparison.lines[0].byOther").value(closeTo(0, 1e-9)));
        rescore("{\"asOf\": \"" + PursuitStory.START.minusSeconds(9) + "\"}")
                .andExpect(jsonPath("$.comparison.pursuits").value(0));
    }

    @Test
    void what_makes_no_formula_is_refused() throws Exception {
        problem(rescore("{\"balance\": 0.9}"), 400, "formula-weights-add-up");
        problem(rescore("{\"asOf\": \"2999-01-01T00:00:00Z\"}"), 400, "as-of-in-future");
        for (String bad :
                List.of("", "[]", "{\"fullCoverage\": 0}", "{\"balance\": 2}", "{\"balance\": \"x\"}", "{\"x\": 1}")) {
            rescore(bad).andExpect(status().isBadRequest());
        }
        problem(read(LAB + "/" + PursuitStory.pursuitId(1)), 404, "rescoring-not-found");
    }

    @Test
    void confidential_pursuits_of_others_are_not_compared() throws Exception {
        fold(new PursuitStory(1)
                .opened("sales")
                .joined("m-1", "sales")
                .add(VisibilityChanged.class, "m-1", "sales", 1));

        rescore("{}").andExpect(jsonPath("$.comparison.pursuits").value(0));
    }

    @Test
    void ranks_are_shared_by_equal_scores_and_those_that_move_most_come_first() {
        List<Scored> scored =
                List.of(scored(1, 80.0, 70.0), scored(2, 60.0, 75.0), scored(3, 60.0, 60.0), scored(4, null, 10.0));

        Comparison comparison = Comparison.of(ScoreFormula.PCS_1, OTHER, scored, 10);

        assertThat(comparison.lines())
                .extracting(line -> line.id().value().getLeastSignificantBits() & 0xf)
                .containsExactly(4L, 2L, 1L, 3L);
        assertThat(comparison.lines()).extracting(Line::rank).containsExactly(null, 2, 1, 2);
        assertThat(comparison.lines()).extracting(Line::rankChange).containsExactly(null, 1, -1, -1);
        assertThat(comparison.median()).isEqualTo(60.0);
        assertThat(comparison.medianByOther()).isEqualTo(65.0);
    }

    @Test
    void formulas_that_were_in_force_are_listed() throws Exception {
        read("/api/v1/formulas").andExpect(jsonPath("$[*].formula.version", contains("pcs-1")));
        problem(read("/api/v1/formulas/pcs-9"), 404, "formula-not-found");
    }

    private static Scored scored(int number, Double pcs, Double byOther) {
        return new Scored(PursuitStory.pursuitId(number), "Account", "Objective", pcs, byOther);
    }

    private ResultActions rescore(String body) throws Exception {
        return perform(post(LAB).contentType(MediaType.APPLICATION_JSON).content(body));
    }
}
