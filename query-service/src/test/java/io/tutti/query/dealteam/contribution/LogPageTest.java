package io.tutti.query.dealteam.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.InputRequested;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.query.dealteam.DealTeamPages;
import io.tutti.query.dealteam.WriteSide.Sent;
import io.tutti.query.pursuit.PursuitStory;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

/** Logging a contribution on a page. */
class LogPageTest extends DealTeamPages {

    private static final String FORM = PURSUIT + "/contributions/new";
    private static final String HOSTILE = "\"><script>alert(1)</script>";

    @Test
    void what_was_entered_is_logged_in_the_name_of_who_is_logged_in_and_the_draft_is_done() throws Exception {
        fold(story);

        send(
                        FORM,
                        "ana",
                        "idempotencyKey",
                        "one intent",
                        "artefact",
                        "WIN_THEME",
                        "title",
                        "On time",
                        "text",
                        "Every train.\r\nEvery day.",
                        "proofPoints",
                        "Nine corridors\r\n\r\n since 2015 ",
                        "buildsOn",
                        PursuitStory.contribution(2).toString(),
                        "answers",
                        "",
                        "occurredAt",
                        "2026-03-02T12:30",
                        "zone",
                        "Europe/Berlin")
                .andExpect(redirectedUrl(PURSUIT + "?atLeast=2"))
                .andExpect(flash().attribute("told", "told.logged"))
                .andExpect(flash().attribute("draftDone", "log-" + PursuitStory.pursuitId(1)));

        assertThat(WRITE_SIDE.commands())
                .containsExactly(new Sent(
                        "/api/v1" + PURSUIT + "/contributions",
                        "{\"kind\":\"KEY_MESSAGE\",\"artefact\":\"WIN_THEME\",\"title\":\"On time\","
                                + "\"text\":\"Every train.\\nEvery day.\",\"proofPoints\":[\"Nine corridors\",\"since 2015\"],"
                                + "\"buildsOn\":[\"" + PursuitStory.contribution(2) + "\"],"
                                + "\"occurredAt\":\"2026-03-02T11:30:00Z\"}",
                        "one intent",
                        "Bearer ana",
                        "en"));
    }

    @Test
    void proof_points_that_were_entered_before_another_kind_was_chosen_are_not_sent() throws Exception {
        fold(story);

        send(FORM, "ana", "idempotencyKey", "k", "artefact", "LEGAL", "proofPoints", "One");

        assertThat(WRITE_SIDE.commands().getFirst().body())
                .isEqualTo("{\"kind\":\"SPECIALIST_INPUT\",\"artefact\":\"LEGAL\",\"title\":\"\",\"text\":\"\"}");
    }

    @Test
    void the_form_offers_what_next_actions_know_and_escapes_whatever_an_address_brings() throws Exception {
        fold(story.add(asked(7)));

        page(
                        FORM + "?kind=KEY_MESSAGE&answers=" + PursuitStory.request(7)
                                + "&department=finance&title=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
                        "ana")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"WIN_THEME\" checked=\"checked\"")))
                .andExpect(content().string(containsString("How soon?")))
                .andExpect(content().string(containsString("a contribution of Finance; yours counts for Sales")))
                .andExpect(content().string(containsString("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;")))
                .andExpect(content().string(not(containsString(HOSTILE))))
                .andExpect(content().string(containsString("data-draft=\"log-" + PursuitStory.pursuitId(1))));
    }

    @Test
    void what_one_gave_last_is_chosen_already_else_what_the_department_mostly_gives() throws Exception {
        fold(story.joined("leo", "legal"));

        page(FORM, "ana").andExpect(content().string(containsString("value=\"WIN_THEME\" checked=\"checked\"")));
        page(FORM, "leo").andExpect(content().string(containsString("value=\"LEGAL\" checked=\"checked\"")));
    }

    @Test
    void a_refused_form_says_why_beside_the_field_and_keeps_what_was_entered_and_its_intent() throws Exception {
        fold(story);
        WRITE_SIDE.refuses(400, "invalid-request", "See the fields.", "title", "must not be blank");

        send(FORM, "ana", "idempotencyKey", "one intent", "artefact", "LEGAL", "text", HOSTILE)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("id=\"title-error\">must not be blank</p>")))
                .andExpect(content().string(containsString("It is marked below.")))
                .andExpect(content().string(containsString("&lt;script&gt;alert(1)&lt;/script&gt;</textarea>")))
                .andExpect(content().string(not(containsString(HOSTILE))))
                .andExpect(content().string(containsString("value=\"LEGAL\" checked=\"checked\"")))
                .andExpect(content().string(containsString("name=\"idempotencyKey\" value=\"one intent\"")));
    }

    @Test
    void a_form_that_was_stored_and_then_changed_can_be_sent_once_more_as_a_new_one() throws Exception {
        fold(story);
        WRITE_SIDE.refuses(409, "idempotency-key-names-one-request", "Other content.");

        send(FORM, "ana", "idempotencyKey", "one intent", "title", "Second")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("send it once more")))
                .andExpect(content().string(not(containsString("one intent"))));
    }

    @Test
    void while_the_write_side_is_away_the_form_can_be_filled_in_and_what_was_sent_stays() throws Exception {
        fold(story);
        WRITE_SIDE.goesAway();

        page(FORM, "ana")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("cannot be told just now")))
                .andExpect(content().string(containsString("name=\"title\"")));
        send(FORM, "ana", "idempotencyKey", "one intent", "title", "On time")
                .andExpect(status().isServiceUnavailable())
                .andExpect(content().string(containsString("value=\"On time\"")))
                .andExpect(content().string(containsString("name=\"idempotencyKey\" value=\"one intent\"")));
    }

    @Test
    void who_may_not_log_reads_why_instead_of_a_form() throws Exception {
        fold(story);
        WRITE_SIDE.offersNot("log-contribution", null, "Only members of the team contribute.");

        page(FORM, "zoe")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Only members of the team contribute.")))
                .andExpect(content().string(not(containsString("name=\"title\""))));
    }

    @Test
    void a_session_that_expired_meanwhile_leads_over_the_login_back_to_the_form() throws Exception {
        http.perform(form(FORM, "title", "On time").header("Referer", "http://localhost" + FORM + "?kind=KEY_MESSAGE"))
                .andExpect(redirectedUrl("/oauth2/authorization/tutti"))
                .andExpect(cookie().value("back", matchesPattern(".*contributions%2Fnew%3Fkind%3DKEY_MESSAGE")));
        assertThat(WRITE_SIDE.commands()).isEmpty();
    }

    @Test
    void a_form_from_elsewhere_is_refused_by_a_page() throws Exception {
        http.perform(form(FORM, "title", "On time").with(loggedIn("ana")))
                .andExpect(status().isForbidden())
                .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("form-out-of-date")));
        assertThat(WRITE_SIDE.commands()).isEmpty();
    }

    @Test
    void a_pursuit_that_is_not_there_for_somebody_has_no_form() throws Exception {
        page(FORM, "ana").andExpect(status().isNotFound());
    }

    @Test
    void whoever_is_on_one_pursuit_has_nothing_to_choose() throws Exception {
        fold(story);
        page("/contributions/new", "ana").andExpect(redirectedUrl(FORM));
        page("/contributions/new", "zoe")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("You are on no team yet")));

        fold(new PursuitStory(2).opened("sales").joined("ana", "sales"));
        page("/contributions/new", "ana")
                .andExpect(content().string(containsString(FORM)))
                .andExpect(content().string(containsString(PursuitStory.pursuitId(2) + "/contributions/new")));
    }

    @Test
    void the_form_speaks_german_and_tells_times_where_the_viewer_is() throws Exception {
        fold(story.add(asked(7)));

        http.perform(get(URI.create(FORM + "?answers=" + PursuitStory.request(7)))
                        .accept(MediaType.TEXT_HTML)
                        .header("Accept-Language", "de-DE")
                        .cookie(new Cookie("zone", "Asia%2FTokyo"))
                        .with(loggedIn("ana")))
                .andExpect(saying("Beitrag erfassen"))
                .andExpect(saying("Antwort erbeten bis 02.03.2026, 20:00"))
                .andExpect(saying("name=\"zone\" value=\"Asia/Tokyo\""));
    }

    private static org.springframework.test.web.servlet.ResultMatcher saying(String text) {
        Matcher<String> says = containsString(text);
        return content().string(says);
    }

    private static InputRequested asked(int number) {
        return new InputRequested(
                PursuitStory.request(number),
                new MemberId("bob"),
                new Department("legal"),
                new Department("sales"),
                null,
                "How soon?",
                PursuitStory.START.plusSeconds(7_200),
                PursuitStory.START);
    }
}
