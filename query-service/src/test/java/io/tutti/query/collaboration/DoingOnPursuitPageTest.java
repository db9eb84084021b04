package io.tutti.query.collaboration;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tutti.query.dealteam.DealTeamPages;
import io.tutti.query.pursuit.PursuitStory;
import org.junit.jupiter.api.Test;

/** What the page of a pursuit offers to do, by what the write side allows. */
class DoingOnPursuitPageTest extends DealTeamPages {

    private static final String BY_ANA = PursuitStory.contribution(1).toString();
    private static final String BY_BOB = PursuitStory.contribution(2).toString();

    @Test
    void one_click_acknowledges_what_one_may_and_the_rest_says_why_not() throws Exception {
        fold(story);
        WRITE_SIDE.offers("log-contribution", null);
        WRITE_SIDE.offers("acknowledge-contribution", BY_BOB);
        WRITE_SIDE.offersNot("acknowledge-contribution", BY_ANA, "It is yours: ask somebody else.");

        page(PURSUIT, "ana~contributor~sales")
                .andExpect(content()
                        .string(allOf(
                                containsString(
                                        "action=\"" + PURSUIT + "/contributions/" + BY_BOB + "/acknowledgements\""),
                                not(containsString(
                                        "action=\"" + PURSUIT + "/contributions/" + BY_ANA + "/acknowledgements\"")),
                                containsString("It is yours: ask somebody else."),
                                containsString("href=\"" + PURSUIT + "/contributions/new\""))));
    }

    @Test
    void what_one_acknowledged_one_can_still_say_was_used_with_the_customer() throws Exception {
        fold(story);
        WRITE_SIDE.offers("acknowledge-contribution", BY_ANA);

        page(PURSUIT, "bob~contributor~legal")
                .andExpect(content()
                        .string(allOf(
                                containsString("name=\"type\" value=\"USED_WITH_CUSTOMER\""),
                                not(containsString("name=\"type\" value=\"ACCEPTED\"")))));
    }

    @Test
    void whoever_cannot_give_anything_is_told_so_once() throws Exception {
        fold(story);
        WRITE_SIDE.offersNot("log-contribution", null, "Ask the lead to add you.");
        WRITE_SIDE.offersNot("acknowledge-contribution", BY_ANA, "Not on the team.");
        WRITE_SIDE.offers("plan-gate", null);

        page(PURSUIT, "eve~leader")
                .andExpect(content()
                        .string(allOf(
                                containsString("Ask the lead to add you."),
                                not(containsString("Not on the team.")),
                                not(containsString("href=\"" + PURSUIT + "/contributions/new\"")),
                                containsString("href=\"" + PURSUIT + "/course?action=plan-gate\""))));
    }

    @Test
    void the_next_best_actions_lead_to_forms_with_what_is_known() throws Exception {
        fold(PursuitStory.eventful(1));

        page(PURSUIT, "ana~contributor~sales")
                .andExpect(content().string(containsString("/input-requests/new?department=")));
    }

    @Test
    void while_the_write_side_is_away_the_page_can_be_read() throws Exception {
        fold(story);
        WRITE_SIDE.goesAway();

        page(PURSUIT, "ana")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Read only just now"), not(containsString("/acknowledgements\"")))));
    }
}
