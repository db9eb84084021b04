package io.tutti.query.pursuit;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tutti.query.platform.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

/** Parked pursuits as administrators see them. */
class ParkedPageTest extends ReadSide {

    private final String parked = "/admin/parked-pursuits/" + story.id();

    @BeforeEach
    void the_fourth_event_is_poisonous() {
        List<RecordedEvent> poisoned = new ArrayList<>(story.events());
        poisoned.set(3, PursuitStory.withJson(story.event(3), "[\"<script>\"]"));
        fold(poisoned);
    }

    @AfterEach
    void nothing_stays_skipped() {
        database.getCollection("skippedEvents").deleteMany(new Document());
        projection.prepare();
    }

    @Test
    void it_is_shown_with_its_reason_and_its_event() throws Exception {
        page("/admin", "root~admin")
                .andExpect(content()
                        .string(allOf(
                                containsString("aria-label=\"Try again: pursuit Aurora Rail\""),
                                containsString(story.id().toString()),
                                containsString("an event cannot be read"),
                                containsString("stands before event 3; events up to 5 are kept"),
                                containsString("[&quot;&lt;script&gt;&quot;]"),
                                containsString("tutti.pursuit.contribution-logged 1"),
                                containsString("Skip event 3"))));
    }

    @Test
    void it_can_be_tried_again_and_skipped_with_a_reason() throws Exception {
        act(parked + "/retries", "root~admin").andExpect(flash().attribute("told", "admin.still-parked"));
        act(parked + "/skips", "root~admin", "sequence", "3", "reason", "  ")
                .andExpect(flash().attribute("refusedCode", "skip-has-a-reason"));
        act(parked + "/skips", "root~admin", "sequence", "2", "reason", "Written by a test")
                .andExpect(flash().attribute("refusedCode", "only-unreadable-events-are-skipped"));

        act(parked + "/skips", "root~admin", "sequence", "3", "reason", "Written by a test")
                .andExpect(flash().attribute("told", "admin.skipped"));

        page("/admin", "root~admin")
                .andExpect(content()
                        .string(allOf(containsString("Nothing is parked"), not(containsString("Skip event")))));
        read(ONE + "/collaboration").andExpect(jsonPath("$.version").value(5));
    }

    @Test
    void only_administrators_try_and_skip() throws Exception {
        act(parked + "/retries", "leo~leader").andExpect(status().isForbidden());
        act(parked + "/skips", "leo~leader", "sequence", "3", "reason", "").andExpect(status().isForbidden());
    }

    private ResultActions act(String address, String person, String... fieldsAndValues) throws Exception {
        var request =
                post(address).accept(MediaType.TEXT_HTML).with(loggedIn(person)).with(csrf());
        for (int at = 0; at < fieldsAndValues.length; at += 2) {
            request.param(fieldsAndValues[at], fieldsAndValues[at + 1]);
        }
        return http.perform(request);
    }
}
