package io.tutti.query.dealteam.inputrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.InputRequestAnswered;
import io.tutti.contract.pursuit.InputRequested;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.query.dealteam.DealTeamPages;
import io.tutti.query.dealteam.WriteSide.Sent;
import io.tutti.query.pursuit.PursuitStory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Asking for input, and what can be done about a request. */
class RequestPagesTest extends DealTeamPages {

    private static final String ASK = PURSUIT + "/input-requests/new";
    private static final String ONE = PURSUIT + "/input-requests/" + PursuitStory.request(7);
    private static final String HOSTILE = "<img src=x onerror=alert(1)>";

    @Test
    void one_choice_says_department_and_person_and_the_due_instant_is_where_the_viewer_is() throws Exception {
        fold(story);

        send(
                        ASK,
                        "ana",
                        "idempotencyKey",
                        "k",
                        "asked",
                        "legal/bob",
                        "question",
                        "How?",
                        "due",
                        "2026-07-01T17:00",
                        "zone",
                        "America/New_York")
                .andExpect(redirectedUrl(PURSUIT + "/input-requests/00000000-0000-4000-8000-000000000001?atLeast=2"));
        send(ASK, "ana", "idempotencyKey", "k", "asked", "finance", "question", "How?", "due", "soon");

        assertThat(WRITE_SIDE.commands())
                .extracting(Sent::body)
                .containsExactly(
                        "{\"askedOf\":\"legal\",\"askedOfMember\":\"bob\",\"question\":\"How?\",\"due\":\"2026-07-01T21:00:00Z\"}",
                        "{\"askedOf\":\"finance\",\"question\":\"How?\",\"due\":\"soon\"}");
    }

    @Test
    void the_form_knows_whose_turn_it_is_and_proposes_when() throws Exception {
        fold(story);

        page(ASK + "?department=finance", "ana")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(containsString("<option value=\"finance\" selected=\"selected\">Anybody in Finance")))
                .andExpect(content().string(containsString("value=\"legal/bob\"")))
                .andExpect(content().string(not(containsString("value=\"sales/ana\""))))
                .andExpect(content()
                        .string(matchesPattern("(?s).*name=\"due\" required value=\"\\d{4}-\\d\\d-\\d\\dT17:00\".*")));
    }

    @Test
    void a_refused_question_stays_and_what_is_wrong_stands_beside_it() throws Exception {
        fold(story);
        WRITE_SIDE.refuses(400, "invalid-request", "See.", "askedOf", "must not be null", "due", "must lie ahead");

        send(ASK, "ana", "idempotencyKey", "k", "question", HOSTILE, "due", "2020-01-01T10:00", "zone", "UTC")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("id=\"askedOf-error\">must not be null")))
                .andExpect(content().string(containsString("id=\"due-error\">must lie ahead")))
                .andExpect(content().string(containsString("value=\"2020-01-01T10:00\"")))
                .andExpect(content().string(not(containsString(HOSTILE))));
    }

    @Test
    void a_request_shows_what_became_of_it_and_offers_only_what_is_open_to_the_viewer() throws Exception {
        fold(story.add(asked()).add(answered()));
        WRITE_SIDE.offersNot("answer-request", PursuitStory.request(7), "It has an answer.");
        WRITE_SIDE.offersNot("decline-request", PursuitStory.request(7), "Only who was asked declines.");

        page(ONE, "ana")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("&lt;img src=x onerror=alert(1)&gt;")))
                .andExpect(content().string(not(containsString(HOSTILE))))
                .andExpect(content().string(containsString("Title 2")))
                .andExpect(content().string(containsString("value=\"accept-answer\"")))
                .andExpect(content().string(containsString("value=\"send-back-answer\"")))
                .andExpect(content().string(not(containsString("value=\"decline-request\""))))
                .andExpect(content().string(containsString("Only who was asked declines.")));
    }

    @Test
    void each_step_sends_what_the_write_side_takes() throws Exception {
        fold(story.add(asked()));

        step("answer-request", "contribution", PursuitStory.contribution(2).toString());
        step("accept-answer");
        step("send-back-answer", "reason", "Prices are missing");
        step("decline-request", "reason", "No time");
        step("reassign-request", "asked", "finance", "reason", "");
        step("cancel-request", "reason", "");

        assertThat(WRITE_SIDE.commands())
                .extracting(sent -> sent.path().substring(sent.path().lastIndexOf('/')) + " " + sent.body())
                .containsExactly(
                        "/answers {\"contribution\":\"" + PursuitStory.contribution(2) + "\"}",
                        "/acceptances {}",
                        "/send-backs {\"reason\":\"Prices are missing\"}",
                        "/refusals {\"reason\":\"No time\"}",
                        "/reassignments {\"askedOf\":\"finance\"}",
                        "/cancellations {}");
    }

    private void step(String step, String... fields) throws Exception {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("action", step, "target", PursuitStory.request(7).toString(), "idempotencyKey", step));
        send(ONE, "bob", all.toArray(String[]::new)).andExpect(redirectedUrl(ONE + "?atLeast=2"));
    }

    @Test
    void a_refused_step_is_shown_open_with_what_was_entered() throws Exception {
        fold(story.add(asked()));
        WRITE_SIDE.offersNot("decline-request", PursuitStory.request(7), "Only who was asked declines.");
        WRITE_SIDE.refuses(409, "only-who-was-asked-answers-or-declines", "Nobody asked you.");

        send(
                        ONE,
                        "ana",
                        "action",
                        "decline-request",
                        "target",
                        PursuitStory.request(7).toString(),
                        "idempotencyKey",
                        "k",
                        "reason",
                        "I will not")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Nobody asked you.")))
                .andExpect(content().string(containsString(">I will not</textarea>")));
    }

    @Test
    void what_is_no_step_and_no_request_is_told() throws Exception {
        fold(story);
        page(ONE, "ana").andExpect(status().isNotFound());

        fold(story.add(asked()));
        send(ONE, "ana", "action", "like-request", "idempotencyKey", "k").andExpect(status().isBadRequest());
        String id = PursuitStory.request(7).toString();
        send(ONE, "ana", "action", "accept-answer", "target", id).andExpect(status().isBadRequest());
        assertThat(WRITE_SIDE.commands()).isEmpty();
    }

    @Test
    void an_address_can_ask_for_a_step() throws Exception {
        fold(story.add(asked()));
        String id = PursuitStory.request(7).toString();

        page(ONE + "?action=decline-request&target=" + id + "&reason=Full", "bob")
                .andExpect(content()
                        .string(matchesPattern("(?s).*<details class=\"folded\" id=\"step-decline-request-" + id
                                + "\" open=\"open\">.*>Full</textarea>.*")))
                .andExpect(content().string(not(containsString("??"))));
    }

    private static InputRequested asked() {
        return new InputRequested(
                PursuitStory.request(7),
                new MemberId("ana"),
                new Department("sales"),
                new Department("legal"),
                null,
                "How " + HOSTILE,
                PursuitStory.START.plusSeconds(7_200),
                PursuitStory.START);
    }

    private static InputRequestAnswered answered() {
        return new InputRequestAnswered(
                PursuitStory.request(7),
                PursuitStory.contribution(2),
                new MemberId("bob"),
                new Department("legal"),
                PursuitStory.START);
    }
}
