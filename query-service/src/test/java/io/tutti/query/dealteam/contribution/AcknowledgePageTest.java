package io.tutti.query.dealteam.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tutti.query.dealteam.DealTeamPages;
import io.tutti.query.dealteam.WriteSide.Sent;
import io.tutti.query.pursuit.PursuitStory;
import org.junit.jupiter.api.Test;

/** Taking up a contribution by one click. */
class AcknowledgePageTest extends DealTeamPages {

    private static final String CLICK =
            PURSUIT + "/contributions/" + PursuitStory.contribution(2) + "/acknowledgements";

    @Test
    void one_click_takes_it_up_and_leads_back_however_often_it_is_made() throws Exception {
        fold(story);

        send(CLICK, "ana", "type", "USED_WITH_CUSTOMER", "back", "/me").andExpect(redirectedUrl("/me"));
        send(CLICK, "ana", "type", "USED_WITH_CUSTOMER", "back", "/me").andExpect(redirectedUrl("/me"));

        assertThat(WRITE_SIDE.commands())
                .hasSize(2)
                .containsOnly(new Sent(
                        "/api/v1" + CLICK,
                        "{\"type\":\"USED_WITH_CUSTOMER\"}",
                        "acknowledge " + PursuitStory.contribution(2) + " USED_WITH_CUSTOMER",
                        "Bearer ana",
                        "en"));
    }

    @Test
    void it_leads_to_the_pursuit_where_the_way_back_is_not_said_or_leads_elsewhere() throws Exception {
        fold(story);

        send(CLICK, "ana").andExpect(redirectedUrl(PURSUIT + "?atLeast=2"));
        for (String elsewhere : new String[] {"https://elsewhere.example", "//elsewhere.example", "/\\elsewhere"}) {
            send(CLICK, "ana", "back", elsewhere).andExpect(redirectedUrl(PURSUIT + "?atLeast=2"));
        }
    }

    @Test
    void what_refuses_it_is_told_by_a_page() throws Exception {
        fold(story);
        WRITE_SIDE.refuses(409, "nobody-acknowledges-themselves", "You gave it yourself.");

        send(CLICK, "bob")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("You gave it yourself.")));
    }

    @Test
    void a_kind_of_acknowledgement_that_is_none_is_no_fault_of_ours() throws Exception {
        send(CLICK, "ana", "type", "LIKED").andExpect(status().isBadRequest());
        assertThat(WRITE_SIDE.commands()).isEmpty();
    }
}
