package io.tutti.query.dealteam.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tutti.contract.pursuit.Aim;
import io.tutti.contract.pursuit.BuyingInfluenceIdentified;
import io.tutti.contract.pursuit.BuyingRole;
import io.tutti.contract.pursuit.DegreeOfInfluence;
import io.tutti.contract.pursuit.IssueStated;
import io.tutti.contract.pursuit.ResponseMode;
import io.tutti.query.dealteam.DealTeamPages;
import io.tutti.query.dealteam.WriteSide.Sent;
import io.tutti.query.pursuit.PursuitStory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who decides at the customer, on pages. */
class InfluencePageTest extends DealTeamPages {

    private static final String NEW = PURSUIT + "/buying-influences/new";
    private static final String ID = PursuitStory.influence(1).toString();
    private static final String ONE = PURSUIT + "/buying-influences/" + ID;
    private static final String HOSTILE = "<img src=x onerror=alert(1)>";

    @Test
    void somebody_is_identified_with_the_role_that_a_red_flag_names() throws Exception {
        fold(story);

        page(NEW + "?role=ECONOMIC", "ana")
                .andExpect(status().isOk())
                .andExpect(
                        content().string(containsString("<option value=\"ECONOMIC\" selected=\"selected\">Economic")))
                .andExpect(content().string(containsString("<option value=\"0\" selected=\"selected\">0")))
                .andExpect(content().string(not(containsString("??"))));
        send(
                        NEW,
                        "ana",
                        "action",
                        "identify-influence",
                        "idempotencyKey",
                        "k",
                        "name",
                        "Kim",
                        "position",
                        "",
                        "role",
                        "ECONOMIC",
                        "degree",
                        "HIGH",
                        "mode",
                        "GROWTH",
                        "rating",
                        "-2")
                .andExpect(
                        redirectedUrl(PURSUIT + "/buying-influences/00000000-0000-4000-8000-000000000001?atLeast=2"));

        assertThat(WRITE_SIDE.commands())
                .extracting(Sent::body)
                .containsExactly(
                        "{\"name\":\"Kim\",\"role\":\"ECONOMIC\",\"degree\":\"HIGH\",\"mode\":\"GROWTH\",\"rating\":-2}");
    }

    @Test
    void what_is_known_of_somebody_is_shown_with_what_can_be_done_about_it() throws Exception {
        fold(story.add(identified()).add(stated()));

        page(ONE, "ana")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Kim &lt;img")))
                .andExpect(content().string(containsString("Delays &lt;img")))
                .andExpect(content().string(not(containsString(HOSTILE))))
                .andExpect(content().string(containsString("this base is not covered")))
                .andExpect(content()
                        .string(containsString(
                                "<input type=\"hidden\" name=\"target\" value=\"" + PursuitStory.issue(1) + "\">")))
                .andExpect(content().string(containsString("<option value=\"-4\" selected=\"selected\">-4")))
                .andExpect(content().string(not(containsString("??"))));
        page(PURSUIT + "/buying-influences/" + PursuitStory.influence(2), "ana").andExpect(status().isNotFound());
    }

    @Test
    void each_step_goes_to_the_influence_or_to_the_issue() throws Exception {
        fold(story.add(identified()).add(stated()));

        step("state-issue", ID, "aim", "AVOID", "text", "Outages");
        step("state-win-result", ID, "text", "A quiet night");
        step("assess-influence", ID, "rating", "3", "mode", "EVEN_KEEL", "degree", "LOW", "role", "COACH", "note", "");
        step("confirm-issue", PursuitStory.issue(1).toString(), "note", "");
        step("retract-issue", PursuitStory.issue(1).toString(), "reason", "No issue");
        step("remove-influence", ID, "reason", "Left");

        assertThat(WRITE_SIDE.commands())
                .extracting(sent -> sent.path().replace("/api/v1" + PURSUIT, "") + " " + sent.body())
                .containsExactly(
                        "/buying-influences/" + ID + "/issues {\"aim\":\"AVOID\",\"text\":\"Outages\"}",
                        "/buying-influences/" + ID + "/win-results {\"text\":\"A quiet night\"}",
                        "/buying-influences/" + ID
                                + "/assessments {\"rating\":3,\"mode\":\"EVEN_KEEL\",\"degree\":\"LOW\",\"role\":\"COACH\"}",
                        "/issues/" + PursuitStory.issue(1) + "/confirmations {}",
                        "/issues/" + PursuitStory.issue(1) + "/retractions {\"reason\":\"No issue\"}",
                        "/buying-influences/" + ID + "/removals {\"reason\":\"Left\"}");
    }

    @Test
    void a_refused_step_keeps_what_was_entered_beside_what_is_wrong() throws Exception {
        fold(story.add(identified()));
        WRITE_SIDE.refuses(400, "invalid-request", "See.", "text", "must not be blank");

        send(ONE, "ana", "action", "state-issue", "target", ID, "idempotencyKey", "k", "aim", "AVOID", "text", " ")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("<p class=\"field-error\">must not be blank</p>")))
                .andExpect(content().string(containsString("<option value=\"AVOID\" selected=\"selected\">")));
    }

    private void step(String action, String target, String... fields) throws Exception {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("action", action, "target", target, "idempotencyKey", action + target));
        send(ONE, "ana", all.toArray(String[]::new)).andExpect(redirectedUrl(ONE + "?atLeast=2"));
    }

    private static BuyingInfluenceIdentified identified() {
        return new BuyingInfluenceIdentified(
                PursuitStory.influence(1),
                "Kim " + HOSTILE,
                null,
                BuyingRole.ECONOMIC,
                DegreeOfInfluence.HIGH,
                ResponseMode.TROUBLE,
                -4);
    }

    private static IssueStated stated() {
        return new IssueStated(PursuitStory.issue(1), PursuitStory.influence(1), Aim.FIX, "Delays " + HOSTILE);
    }
}
