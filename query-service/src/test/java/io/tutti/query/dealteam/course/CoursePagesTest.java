package io.tutti.query.dealteam.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tutti.query.dealteam.DealTeamPages;
import io.tutti.query.dealteam.WriteSide.Sent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Opening a pursuit, and leading it from there to its end. */
class CoursePagesTest extends DealTeamPages {

    private static final String COURSE = PURSUIT + "/course";

    @Test
    void a_lead_opens_a_pursuit_and_others_read_who_can() throws Exception {
        page("/pursuits/new", "zoe~lead~sales")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"department\" value=\"sales\"")))
                .andExpect(content().string(not(containsString("??"))));
        send(
                        "/pursuits/new",
                        "zoe~lead",
                        "action",
                        "open-pursuit",
                        "idempotencyKey",
                        "k",
                        "account",
                        "Aurora Rail",
                        "objective",
                        "Signalling",
                        "value.amount",
                        "4200000",
                        "value.currency",
                        "EUR",
                        "expectedClose",
                        "2030-06-30",
                        "requiredDepartments",
                        "Sales, legal  finance",
                        "kind",
                        "",
                        "department",
                        "sales",
                        "visibility",
                        "OPEN")
                .andExpect(redirectedUrl("/pursuits/00000000-0000-4000-8000-000000000001?atLeast=2"));
        assertThat(WRITE_SIDE.commands())
                .extracting(Sent::body)
                .containsExactly("{\"account\":\"Aurora Rail\",\"objective\":\"Signalling\","
                        + "\"value\":{\"amount\":\"4200000\",\"currency\":\"EUR\"},\"expectedClose\":\"2030-06-30\","
                        + "\"requiredDepartments\":[\"sales\",\"legal\",\"finance\"],\"department\":\"sales\","
                        + "\"visibility\":\"OPEN\"}");

        page("/pursuits/new", "ana~contributor").andExpect(status().isForbidden());
    }

    @Test
    void a_refused_opening_keeps_everything() throws Exception {
        WRITE_SIDE.refuses(400, "invalid-request", "See.", "objective", "must not be blank");

        send(
                        "/pursuits/new",
                        "zoe~lead",
                        "action",
                        "open-pursuit",
                        "idempotencyKey",
                        "one intent",
                        "account",
                        "Aurora",
                        "value.amount",
                        "many")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("value=\"Aurora\"")))
                .andExpect(content().string(containsString("value=\"many\"")))
                .andExpect(content().string(containsString("must not be blank")))
                .andExpect(content().string(containsString("value=\"one intent\"")));
    }

    @Test
    void the_course_offers_what_is_open_and_says_why_the_rest_is_not() throws Exception {
        fold(story);
        WRITE_SIDE.offersNot("reopen-pursuit", null, "It goes on.");
        WRITE_SIDE.offersNot("move-member", "bob", "Only the lead moves others.");

        page(COURSE + "?action=pass-gate&waiver=They%20cannot%20wait", "ana")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("It goes on.")))
                .andExpect(content().string(containsString("Only the lead moves others.")))
                .andExpect(content().string(not(containsString("id=\"step-move-member-bob\""))))
                .andExpect(content().string(containsString("id=\"step-move-member-ana\"")))
                .andExpect(
                        content()
                                .string(
                                        matchesPattern(
                                                "(?s).*id=\"step-pass-gate\" open=\"open\">.*COVER_THE_BASES\" selected=.*cannot wait</textarea>.*")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void each_step_sends_what_the_write_side_takes() throws Exception {
        fold(story);

        step("add-member", "member", "m-7", "name", "Fay", "department", "Finance", "role", "CONTRIBUTOR");
        step("move-member", "target", "bob", "department", "finance");
        step("change-role", "target", "bob", "role", "SPONSOR");
        step("leave-team", "target", "bob", "reason", "");
        step(
                "plan-gate",
                "gate",
                "PROPOSE",
                "date",
                "2030-01-31",
                "standard.departmentsIn",
                "legal, sales",
                "standard.kindsIn",
                "KEY_MESSAGE",
                "standard.influencesUnderstood",
                "true",
                "standard.reviewsHeld",
                "");
        step("plan-gate", "gate", "PROPOSE", "date", "2030-01-31", "standard.departmentsIn", "");
        step("pass-gate", "gate", "PROPOSE", "waiver", "");
        step("make-proposal", "title", "First offer");
        step("hold-review", "name", "pink", "findings", "");
        step("lose-pursuit", "reasons", "price, timing", "note", "");
        step("win-pursuit", "note", "");
        step("abandon-pursuit", "reason", "No budget");

        assertThat(WRITE_SIDE.commands())
                .extracting(sent -> sent.path().replace("/api/v1" + PURSUIT, "") + " " + sent.body())
                .containsExactly(
                        "/members {\"member\":\"m-7\",\"name\":\"Fay\",\"department\":\"finance\",\"role\":\"CONTRIBUTOR\"}",
                        "/members/bob/moves {\"department\":\"finance\"}",
                        "/members/bob/role-changes {\"role\":\"SPONSOR\"}",
                        "/members/bob/departures {}",
                        "/gate-plans {\"gate\":\"PROPOSE\",\"date\":\"2030-01-31\",\"standard\":{\"departmentsIn\":[\"legal\",\"sales\"],"
                                + "\"kindsIn\":[\"KEY_MESSAGE\"],\"influencesUnderstood\":true}}",
                        "/gate-plans {\"gate\":\"PROPOSE\",\"date\":\"2030-01-31\"}",
                        "/gate-decisions {\"gate\":\"PROPOSE\"}",
                        "/proposals {\"title\":\"First offer\"}",
                        "/reviews {\"name\":\"pink\"}",
                        "/losses {\"reasons\":[\"price\",\"timing\"]}",
                        "/wins {}",
                        "/abandonments {\"reason\":\"No budget\"}");
    }

    private void step(String action, String... fields) throws Exception {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("action", action, "idempotencyKey", action + fields.length));
        send(COURSE, "ana", all.toArray(String[]::new)).andExpect(redirectedUrl(COURSE + "?atLeast=2"));
    }
}
