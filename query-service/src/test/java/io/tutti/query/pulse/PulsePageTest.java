package io.tutti.query.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tutti.contract.DomainEvent;
import io.tutti.contract.pulse.RoundAnswered;
import io.tutti.contract.pulse.RoundClosed;
import io.tutti.contract.pulse.RoundId;
import io.tutti.contract.pulse.RoundOpened;
import io.tutti.contract.pulse.Statement;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.MemberJoined;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.TeamRole;
import io.tutti.query.dealteam.DealTeamPages;
import io.tutti.query.platform.Told;
import io.tutti.query.pursuit.PursuitStory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pulse as people see it. */
class PulsePageTest extends DealTeamPages {

    private static final String ROUND = "/pulse/rounds/" + round(1);

    @Autowired
    private RoundViews rounds;

    @Autowired
    private PursuitCircles circles;

    @BeforeEach
    void aurora_rail_is_led_by_ana() {
        fold(new PursuitStory(1)
                .opened("sales")
                .add(new MemberJoined(new MemberId("ana"), null, new Department("sales"), TeamRole.LEAD))
                .joined("bob", "legal"));
        circles.apply(story.events());
    }

    @AfterEach
    void forgetRounds() {
        database.getCollection("pulseRounds").deleteMany(new Document());
        database.getCollection("pulsePursuits").deleteMany(new Document());
    }

    @Test
    void an_open_round_asks_the_three_statements_and_tells_nothing_about_answers() throws Exception {
        give(1, null, 7, false);

        page("/pulse", "zoe~contributor")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                stringContainsInOrder("The whole organisation", "Our organization collaborates"),
                                containsString("action=\"" + ROUND + "/answers\""),
                                containsString("name=\"COLLABORATIVE_CULTURE\" value=\"5\""),
                                containsString("No round was closed yet"),
                                not(containsString("/closings")),
                                not(containsString("Open the round")))));
        page("/pulse", "zoe~leader")
                .andExpect(content().string(allOf(containsString("/closings"), containsString("Open the round"))));
        page(ROUND + "/statements/CUSTOMER_CORE", "zoe~leader")
                .andExpect(content()
                        .string(allOf(
                                containsString("Results are shown once the round is closed."),
                                not(containsString("/ 7")))));
    }

    @Test
    void a_round_of_a_team_asks_the_team_and_is_run_by_its_lead() throws Exception {
        give(1, PursuitStory.pursuitId(1), 0, false);

        page("/pulse", "ana~lead")
                .andExpect(content()
                        .string(allOf(
                                containsString("The team of Aurora Rail"),
                                containsString(ROUND + "/answers"),
                                containsString(ROUND + "/closings"),
                                not(containsString("<option value=\"\"")))));
        page("/pulse", "bob~contributor")
                .andExpect(
                        content().string(allOf(containsString(ROUND + "/answers"), not(containsString("/closings")))));
        page("/pulse", "zoe~contributor")
                .andExpect(content()
                        .string(allOf(
                                containsString("Its team is asked, and you are not on it."),
                                not(containsString(ROUND + "/answers")))));
    }

    @Test
    void a_round_of_a_confidential_pursuit_is_not_there_for_others() throws Exception {
        PursuitStory secret = new PursuitStory(2).everything();
        fold(secret);
        circles.apply(secret.events());
        give(1, PursuitStory.pursuitId(2), 5, true);

        page("/pulse", "ana").andExpect(content().string(containsString("/pulse/rounds/" + round(1))));
        page("/pulse", "zoe~contributor").andExpect(content().string(not(containsString(round(1).toString()))));
        page(ROUND + "/statements/CUSTOMER_CORE", "zoe~contributor").andExpect(status().isNotFound());
    }

    @Test
    void results_show_with_enough_answers_and_explain_themselves() throws Exception {
        give(1, null, 5, true);
        give(2, null, 4, true);

        page("/pulse", "zoe")
                .andExpect(content()
                        .string(allOf(
                                containsString("aria-label=\"Customer core: 40% · 3.0\""),
                                containsString("aria-label=\"Calibrated success: 100% · 5.0\""),
                                containsString("Fewer than 5 people answered: nothing is shown."),
                                containsString("No round is open"))));
        page(ROUND + "/statements/CUSTOMER_CORE", "zoe")
                .andExpect(content()
                        .string(allOf(
                                containsString("gave 4 or 5 / answers = 2 / 5 = 40%"),
                                containsString("sum of points / answers = 15 / 5 = 3"),
                                containsString("/evidence/CUSTOMER_CORE"))));
        page("/pulse/rounds/" + round(2) + "/statements/CUSTOMER_CORE", "zoe")
                .andExpect(content()
                        .string(allOf(
                                containsString("Fewer than 5 people answered"), not(containsString("/ answers")))));
    }

    @Test
    void an_answer_goes_to_the_write_side_and_this_browser_is_told() throws Exception {
        give(1, null, 0, false);

        send(
                        ROUND + "/answers",
                        "zoe~contributor",
                        "CUSTOMER_CORE",
                        "4",
                        "COLLABORATIVE_CULTURE",
                        "2",
                        "CALIBRATED_SUCCESS",
                        "5",
                        "idempotencyKey",
                        "key-1")
                .andExpect(redirectedUrl("/pulse"))
                .andExpect(flash().attribute("answered", round(1).toString()));

        assertThat(WRITE_SIDE.commands()).singleElement().satisfies(sent -> {
            assertThat(sent.path()).isEqualTo("/api/v1/pulse-rounds/" + round(1) + "/answers");
            assertThat(sent.body())
                    .isEqualTo(
                            "{\"points\":{\"CUSTOMER_CORE\":4,\"COLLABORATIVE_CULTURE\":2,\"CALIBRATED_SUCCESS\":5}}");
            assertThat(sent.authorization()).isEqualTo("Bearer zoe~contributor");
        });
    }

    @Test
    void a_refused_answer_keeps_what_was_chosen() throws Exception {
        give(1, null, 0, false);
        WRITE_SIDE.refuses(409, "each-statement-is-answered", "All.");

        send(ROUND + "/answers", "zoe~contributor", "CUSTOMER_CORE", "4", "idempotencyKey", "key-1")
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("Answer each of the three statements."),
                                containsString("name=\"CUSTOMER_CORE\" value=\"4\" checked=\"checked\""),
                                containsString("value=\"key-1\""))));
    }

    @Test
    void a_second_answer_is_told_to_be_one_and_not_asked_for_again() throws Exception {
        give(1, null, 0, false);
        WRITE_SIDE.refuses(409, "people-answer-once", "Once.");

        send(ROUND + "/answers", "zoe~contributor", "CUSTOMER_CORE", "4", "idempotencyKey", "key-1")
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("your answer is in. It cannot be changed"),
                                containsString("data-answered=\"" + round(1) + "\""))));
    }

    @Test
    void rounds_are_opened_and_closed_through_the_write_side() throws Exception {
        give(1, null, 0, true);
        WRITE_SIDE.accepts(round(1).toString(), 0);

        send("/pulse/rounds", "zoe~leader", "pursuit", "", "idempotencyKey", "key-1")
                .andExpect(redirectedUrl("/pulse"));
        send("/pulse/rounds", "ana~lead", "pursuit", PursuitStory.pursuitId(1).toString(), "idempotencyKey", "key-2")
                .andExpect(flash().attribute("told", "pulse.opened"));
        send(ROUND + "/closings", "zoe~leader").andExpect(flash().attribute("told", "pulse.closed"));

        assertThat(WRITE_SIDE.commands())
                .extracting(sent -> sent.path() + " " + sent.body())
                .containsExactly(
                        "/api/v1/pulse-rounds {}",
                        "/api/v1/pulse-rounds {\"pursuit\":\"" + PursuitStory.pursuitId(1) + "\"}",
                        "/api/v1/pulse-rounds/" + round(1) + "/closings {}");
        WRITE_SIDE.refuses(403, "rounds-are-run-by-those-in-charge", "Ask the lead.");
        send(ROUND + "/closings", "zoe").andExpect(status().isForbidden());
    }

    /** The points given to the customer core go round from 1 to 5; the others are 2 and 5 each time. */
    private void give(int number, @Nullable PursuitId pursuit, int answers, boolean closed) {
        List<DomainEvent> events = new ArrayList<>(List.of(new RoundOpened(pursuit)));
        for (int n = 0; n < answers; n++) {
            events.add(new RoundAnswered(Map.of(
                    Statement.CUSTOMER_CORE,
                    n % 5 + 1,
                    Statement.COLLABORATIVE_CULTURE,
                    2,
                    Statement.CALIBRATED_SUCCESS,
                    5)));
        }
        if (closed) {
            events.add(new RoundClosed());
        }
        rounds.apply(Told.of(round(number).value(), events.toArray(DomainEvent[]::new)));
    }

    private static RoundId round(int number) {
        return new RoundId(new UUID(0x4007L, Long.MIN_VALUE | number));
    }
}
