package io.tutti.query.formulalab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tutti.contract.calibration.ScoreFormula;
import io.tutti.query.dealteam.DealTeamPages;
import io.tutti.query.pursuit.PastPursuits;
import io.tutti.query.pursuit.PursuitStory;
import io.tutti.query.pursuit.Reader;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** The formula laboratory as people see it. */
class LabPageTest extends DealTeamPages {

    private static final String OTHER = "/lab?balance=0.1&interlock=0.1&reciprocity=0.1&timeliness=0.7";
    private static final String ADOPTION = "/lab/adoption";

    @Autowired
    private Laboratory laboratory;

    @Autowired
    private PastPursuits past;

    @BeforeEach
    void two_departments_that_work_together() {
        fold(PursuitStory.eventful(1));
        fold(new PursuitStory(2).opened("sales"));
    }

    @Test
    void it_begins_with_the_formula_in_force_and_offers_what_can_be_turned() throws Exception {
        page("/lab", "zoe")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Instead of pcs-1"),
                                containsString("Nothing is changed yet"),
                                containsString("<label for=\"fullCoverage\">Full coverage</label>"),
                                containsString("In force: 0.35."),
                                containsString("built in"),
                                containsString("They add up to 100%."))));
    }

    @Test
    void another_formula_shows_how_each_pursuit_would_move_and_why() throws Exception {
        page(OTHER, "zoe")
                .andExpect(content()
                        .string(allOf(
                                containsString("1 → 1 of 2"),
                                containsString("aria-label=\"Difference for Aurora Rail: "),
                                containsString("Leaders and administrators adopt formulas."),
                                not(containsString("Adopt this formula")))));
        String explained = "/lab/pursuits/" + PursuitStory.pursuitId(1) + OTHER.substring(4);
        page(explained, "zoe")
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"explanation\""),
                                containsString("pcs-1: 100 · "),
                                containsString("Tried: 100 · "),
                                containsString("/pursuits/" + PursuitStory.pursuitId(1) + "/explanations/score"))));
        page("/lab/medians" + OTHER.substring(4), "zoe")
                .andExpect(content().string(containsString("pcs-1: median of 1 scores = ")));
    }

    @Test
    void as_of_a_past_instant_only_what_was_known_then_is_scored() throws Exception {
        Instant opened = PursuitStory.START.plusSeconds(1);
        page(OTHER + "&asOf=" + opened, "zoe~leader")
                .andExpect(content()
                        .string(allOf(
                                containsString("0 → 0 of 2"),
                                containsString("To adopt it, try it on what is now"),
                                not(containsString("Adopt this formula")))));
        page(OTHER + "&at=2026-03-02T09:30", "zoe").andExpect(redirectedUrl(OTHER + "&asOf=2026-03-02T09%3A30%3A00Z"));
        page(OTHER + "&at=2999-03-02T09:30", "zoe").andExpect(redirectedUrl(OTHER));
        page(OTHER + "&at=", "zoe").andExpect(redirectedUrl(OTHER));
        page("/lab?at=yesterday", "zoe").andExpect(status().isBadRequest());
        page("/lab?asOf=2999-01-01T00:00:00Z", "zoe").andExpect(status().isBadRequest());
    }

    @Test
    void what_makes_no_formula_is_told_at_its_field_and_can_be_scaled() throws Exception {
        page("/lab?balance=0.4", "zoe")
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("They add up to 120% instead of 100%."),
                                                containsString(
                                                        "href=\"/lab?balance=0.33&amp;interlock=0.29&amp;reciprocity=0.12&amp;timeliness=0.26"))));
        for (String bad : new String[] {"balance=1e9", "balance=much", "fullCoverage=2.5", "weeklyLimit=0"}) {
            page("/lab?" + bad, "zoe")
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("aria-invalid=\"true\""),
                                    containsString("This makes no formula yet"))));
        }
    }

    @Test
    void adopting_takes_a_leader_a_reason_and_a_confirmation() throws Exception {
        page(OTHER, "zoe~leader").andExpect(content().string(containsString("Adopt this formula")));
        page(ADOPTION + OTHER.substring(4), "zoe~leader")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"pcs-2\""),
                                containsString("name=\"timeliness\" value=\"0.7\""))));
        page(ADOPTION + OTHER.substring(4), "zoe~lead").andExpect(status().isForbidden());
        adopt("zoe~lead", "confirmed", "true").andExpect(status().isForbidden());

        adopt("zoe~leader")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(allOf(containsString("Tick the box"), containsString("Answers in time"))));
        assertThat(WRITE_SIDE.commands()).isEmpty();

        WRITE_SIDE.accepts("00000000-0000-4000-8000-000000000001", 0);
        adopt("zoe~leader", "confirmed", "true").andExpect(redirectedUrl("/lab?atLeast=0"));
        assertThat(WRITE_SIDE.commands()).singleElement().satisfies(sent -> {
            assertThat(sent.path()).isEqualTo("/api/v1/formulas");
            assertThat(sent.body())
                    .contains(
                            "\"version\":\"pcs-2\"",
                            "\"timeliness\":0.7",
                            "\"fullCoverage\":2",
                            "\"reason\":\"Answers in time\"");
            assertThat(sent.key()).isEqualTo("key-1");
        });
    }

    @Test
    void a_refusal_keeps_what_was_entered() throws Exception {
        WRITE_SIDE.refuses(409, "formula-versions-keep-their-meaning", "Taken.");

        adopt("zoe~leader", "confirmed", "true")
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("This name is another formula already"),
                                containsString("Answers in time"))));
    }

    @Test
    void what_takes_long_shows_how_far_it_is_and_the_same_address_gets_the_result() throws Exception {
        ScoreFormula tried = new ScoreFormula("tried", 0.1, 0.1, 0.1, 0.7, 2, 0.8, 3, 5, 2);
        Rescoring slow = laboratory.begin(new Rescoring(
                UUID.randomUUID(),
                "zoe",
                ScoreFormula.PCS_1,
                tried,
                Instant.now(),
                board.cards(new Reader("zoe", false))));

        page(OTHER, "zoe")
                .andExpect(content()
                        .string(allOf(
                                containsString("0 of 2 pursuits are scored"),
                                containsString("hx-trigger=\"load delay:1s\""))));
        page(OTHER, "leo").andExpect(content().string(containsString("Somebody else is trying a formula")));
        slow.run(past, 200);
        page(OTHER, "zoe").andExpect(content().string(containsString("1 → 1 of 2")));
        page(OTHER, "leo").andExpect(content().string(containsString("1 → 1 of 2")));
    }

    @Test
    void confidential_pursuits_of_others_are_not_explained() throws Exception {
        fold(new PursuitStory(3).everything());

        page("/lab/pursuits/" + PursuitStory.pursuitId(3) + OTHER.substring(4), "zoe")
                .andExpect(status().isNotFound());
    }

    private ResultActions adopt(String person, String... more) throws Exception {
        String[] fields = {
            "balance",
            "0.1",
            "interlock",
            "0.1",
            "reciprocity",
            "0.1",
            "timeliness",
            "0.7",
            "version",
            "pcs-2",
            "reason",
            "Answers in time",
            "idempotencyKey",
            "key-1"
        };
        String[] all = Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return send(ADOPTION, person, all);
    }
}
