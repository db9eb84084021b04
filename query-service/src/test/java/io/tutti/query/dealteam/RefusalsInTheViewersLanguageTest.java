package io.tutti.query.dealteam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import io.tutti.query.dealteam.WriteSide.Sent;
import io.tutti.query.pursuit.PursuitStory;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

/** What the write side refuses, it says in English; pages say it in the language of who looks. */
class RefusalsInTheViewersLanguageTest extends DealTeamPages {

    private static final String COURSE = PURSUIT + "/course";
    private static final String OPEN = "/pursuits/new";
    private static final String[] GATE = {"action", "pass-gate", "idempotencyKey", "k", "gate", "PROPOSE"};
    private static final String[] OPENING = {"action", "open-pursuit", "idempotencyKey", "k", "account", "Aurora"};

    @Test
    void a_refused_form_says_what_to_do_in_german_and_to_others_what_the_write_side_said() throws Exception {
        fold(story);
        WRITE_SIDE.refuses(409, "there-is-a-gate-ahead", "This pursuit is in its last stage.");

        sendInGerman(COURSE, "ana", GATE)
                .andExpect(content()
                        .string(allOf(
                                containsString("Das Vorhaben ist in seiner letzten Phase."),
                                not(containsString("in its last stage")))));
        send(COURSE, "ana", GATE)
                .andExpect(content()
                        .string(allOf(
                                containsString("This pursuit is in its last stage."),
                                not(containsString("in seiner letzten Phase")))));
    }

    @Test
    void what_is_there_in_english_only_is_marked_so_on_a_german_page() throws Exception {
        fold(story);
        WRITE_SIDE.refuses(409, "a-rule-of-tomorrow", "Wait until tomorrow.");

        sendInGerman(COURSE, "ana", GATE)
                .andExpect(content().string(containsString("<span lang=\"en\">Wait until tomorrow.</span>")));
        send(COURSE, "ana", GATE).andExpect(content().string(containsString("<span>Wait until tomorrow.</span>")));
    }

    @Test
    void what_only_the_write_side_can_name_follows_the_german_words() throws Exception {
        fold(story);
        WRITE_SIDE.refuses(409, "loss-reasons-are-configured", "Reasons for a loss are price, timing.");

        sendInGerman(COURSE, "ana", "action", "lose-pursuit", "idempotencyKey", "k", "reasons", "weather")
                .andExpect(content()
                        .string(allOf(
                                containsString("Nicht jeder dieser Gründe ist hier vorgesehen."),
                                containsString("<span lang=\"en\">Reasons for a loss are price, timing.</span>"))));
    }

    @Test
    void what_is_not_offered_says_why_in_german() throws Exception {
        fold(story);
        WRITE_SIDE.offersNot("log-contribution", null, "only-team-members-contribute", "Only members contribute.");
        WRITE_SIDE.offersNot("reopen-pursuit", null, "a-rule-of-tomorrow", "Wait until tomorrow.");

        for (String page : new String[] {PURSUIT, PURSUIT + "/contributions/new"}) {
            readInGerman(page, "zoe")
                    .andExpect(content()
                            .string(allOf(
                                    containsString("Das ist Sache des Teams"),
                                    not(containsString("Only members contribute")))));
        }
        readInGerman(COURSE, "zoe")
                .andExpect(content().string(containsString("<span lang=\"en\">Wait until tomorrow.</span>")));
        page(PURSUIT, "zoe").andExpect(content().string(containsString("Only members contribute.")));
    }

    @Test
    void what_comes_back_for_a_part_of_a_page_is_told_in_german() throws Exception {
        fold(story);
        WRITE_SIDE.refuses(403, "nobody-acknowledges-their-own-work", "It is your own.");

        sendInGerman(PURSUIT + "/contributions/" + PursuitStory.contribution(1) + "/acknowledgements", "ana")
                .andExpect(content()
                        .string(allOf(
                                containsString("data-problem-detail"),
                                containsString("Das ist Ihr eigener Beitrag."),
                                not(containsString("It is your own.")))));
    }

    @Test
    void the_write_side_is_asked_to_say_what_is_wrong_with_fields_in_the_language_of_the_page() throws Exception {
        WRITE_SIDE.refuses(400, "invalid-request", "\\\"account\\\" fehlt noch.", "account", "fehlt noch");

        sendInGerman(OPEN, "zoe~lead", OPENING)
                .andExpect(content()
                        .string(allOf(
                                containsString("Es ist unten markiert."),
                                containsString("<p class=\"field-error\">fehlt noch</p>"))));
        assertThat(WRITE_SIDE.commands()).extracting(Sent::language).containsExactly("de-at");
    }

    @Test
    void a_pursuit_without_a_readable_value_is_told_so_at_its_amount() throws Exception {
        String[] unreadable = {"action", "open-pursuit", "idempotencyKey", "k", "value.amount", "much"};
        WRITE_SIDE.refuses(400, "malformed-body", "The field value: no.", "value", "money is an amount");

        send(OPEN, "zoe~lead", unreadable)
                .andExpect(content()
                        .string(allOf(
                                containsString("It is marked below."),
                                containsString("<p class=\"field-error\">Give the amount in digits, such as 4200000"),
                                not(containsString("Give the currency")),
                                not(containsString("money is")))));
        sendInGerman(OPEN, "zoe~lead", unreadable)
                .andExpect(content()
                        .string(allOf(
                                containsString("<p class=\"field-error\">Geben Sie den Betrag in Ziffern an"),
                                not(containsString("Geben Sie die Währung")),
                                not(containsString("money is")))));
    }

    @Test
    void the_part_of_a_value_that_is_missing_is_left_out_so_that_the_write_side_names_it() throws Exception {
        WRITE_SIDE.refuses(400, "malformed-body", "No.", "value.currency", "has the wrong type or form");

        send(
                        OPEN,
                        "zoe~lead",
                        "action",
                        "open-pursuit",
                        "idempotencyKey",
                        "k",
                        "value.amount",
                        "7",
                        "value.currency",
                        "")
                .andExpect(content()
                        .string(allOf(
                                containsString("<p class=\"field-error\">Give the currency by its three letters"),
                                not(containsString("Give the amount")))));
        assertThat(WRITE_SIDE.commands())
                .singleElement()
                .satisfies(sent -> assertThat(sent.body()).contains("\"value\":{\"amount\":\"7\"}"));
    }

    @Test
    void a_field_that_cannot_be_read_says_so_in_german() throws Exception {
        WRITE_SIDE.refuses(400, "malformed-body", "See.", "requiredDepartments[1]", "a department has a code");

        sendInGerman(OPEN, "zoe~lead", OPENING)
                .andExpect(content()
                        .string(allOf(
                                containsString("<p class=\"field-error\">lässt sich so nicht lesen"),
                                not(containsString("a department has a code")))));
        send(OPEN, "zoe~lead", OPENING)
                .andExpect(content().string(containsString("<p class=\"field-error\">a department has a code</p>")));
    }

    private ResultActions sendInGerman(String address, String person, String... fieldsAndValues) throws Exception {
        return http.perform(form(address, fieldsAndValues)
                .header("Accept-Language", "de-AT")
                .with(loggedIn(person))
                .with(csrf()));
    }

    private ResultActions readInGerman(String address, String person) throws Exception {
        return http.perform(get(URI.create(address))
                .accept(MediaType.TEXT_HTML)
                .header("Accept-Language", "de")
                .with(loggedIn(person)));
    }
}
