package io.tutti.query.pursuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
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

class ParkedPursuitsTest extends ReadSide {

    private static final String PARKED = "/api/v1/admin/parked-pursuits";

    /** The fourth event of the pursuit cannot be read. */
    private List<RecordedEvent> poisoned;

    @BeforeEach
    void one_event_is_poisonous() {
        poisoned = new ArrayList<>(story.events());
        poisoned.set(3, PursuitStory.withJson(story.event(3), "[]"));
        fold(poisoned);
        fold(new PursuitStory(2).opened("sales").joined("ana", "sales"));
    }

    @AfterEach
    void nothing_stays_skipped() {
        database.getCollection("skippedEvents").deleteMany(new Document());
        projection.prepare();
    }

    @Test
    void a_poisonous_event_parks_its_pursuit_and_no_other() throws Exception {
        read(ONE + "/collaboration")
                .andExpect(jsonPath("$.version").value(2))
                .andExpect(jsonPath("$.incomplete.reasons[0]").value(containsString("Event 3 cannot be read")));
        read("/api/v1/pursuits/" + PursuitStory.pursuitId(2) + "/collaboration")
                .andExpect(jsonPath("$.version").value(1))
                .andExpect(jsonPath("$.incomplete").doesNotExist());
        read(PARKED, "root~admin")
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].pursuit").value(story.id().toString()))
                .andExpect(jsonPath("$.items[0].version").value(2))
                .andExpect(jsonPath("$.items[0].stored").value(5))
                .andExpect(jsonPath("$.items[0].halt.reason").value("UNREADABLE"))
                .andExpect(jsonPath("$.items[0].event.json").value("[]"))
                .andExpect(jsonPath("$.items[0].event.type").value("tutti.pursuit.contribution-logged"));
    }

    @Test
    void trying_again_changes_nothing_while_it_still_cannot_be_read() throws Exception {
        act(story.id() + "/retries", "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.halt.expected").value(3));
    }

    @Test
    void once_it_is_skipped_the_pursuit_goes_on_with_everything_that_came_since() throws Exception {
        act(story.id() + "/skips", "{\"sequence\": 3, \"reason\": \"Written by a test\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.halt").doesNotExist())
                .andExpect(jsonPath("$.version").value(5));

        read(ONE + "/collaboration")
                .andExpect(jsonPath("$.contributions", hasSize(1)))
                .andExpect(jsonPath("$.incomplete.reasons[0]").value(containsString("1 event was skipped")));
        read(PARKED, "root~admin").andExpect(jsonPath("$.items", hasSize(0)));
        story.logged(3, "ana", "sales");
        fold(List.of(story.event(6)));
        read(ONE + "/collaboration").andExpect(jsonPath("$.version").value(6));
        assertThat(store.events(store.read(story.id())).get(3).json()).isEqualTo("[]".getBytes());
    }

    @Test
    void what_was_skipped_stays_skipped_when_everything_is_read_again() throws Exception {
        act(story.id() + "/skips", "{\"sequence\": 3, \"reason\": \"Written by a test\"}");
        forget();
        projection.prepare();

        fold(poisoned);

        read(ONE + "/collaboration").andExpect(jsonPath("$.version").value(5));
    }

    @Test
    void only_the_event_that_parks_can_be_skipped_and_only_by_an_administrator() throws Exception {
        problem(
                act(story.id() + "/skips", "{\"sequence\": 2, \"reason\": \"x\"}"),
                409,
                "only-unreadable-events-are-skipped");
        problem(
                act(PursuitStory.pursuitId(2) + "/skips", "{\"sequence\": 2, \"reason\": \"x\"}"),
                409,
                "only-unreadable-events-are-skipped");
        problem(act(PursuitStory.pursuitId(9) + "/retries", ""), 404, "pursuit-not-found");
        act(story.id() + "/skips", "{\"sequence\": 3}").andExpect(status().isBadRequest());
        problem(read(PARKED), 403, "admin-only");
        problem(perform(post(PARKED + "/" + story.id() + "/retries")), 403, "admin-only");
    }

    private ResultActions act(String path, String body) throws Exception {
        return http.perform(post(PARKED + "/" + path)
                .header("Authorization", "Bearer root~admin")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
