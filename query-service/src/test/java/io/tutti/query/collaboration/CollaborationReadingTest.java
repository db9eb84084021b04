package io.tutti.query.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.pursuit.PursuitStory;
import io.tutti.query.pursuit.ReadSide;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CollaborationReadingTest extends ReadSide {

    @Test
    void as_of_any_instant_the_answer_is_that_of_a_system_that_knows_no_later_event() throws Exception {
        PursuitStory whole = PursuitStory.eventful(1);
        List<String> looks = new ArrayList<>();
        for (int known = 1; known <= whole.events().size(); known += 3) {
            // A fresh system, fed only the events up to it.
            forget();
            fold(whole.events().subList(0, known));
            looks.add(body(ONE + "/collaboration?asOf=" + whole.event(known - 1).recordedAt()));
        }

        forget();
        fold(whole.events());
        int known = 1;
        for (String look : looks) {
            Instant then = whole.event(known - 1).recordedAt();
            assertThat(body(ONE + "/collaboration?asOf=" + then)).isEqualTo(look);
            assertThat(JsonPath.<Integer>read(look, "$.version")).isEqualTo(known - 1);
            known += 3;
        }
    }

    @Test
    void between_two_events_it_stands_as_after_the_first_and_before_the_opening_there_is_nothing() throws Exception {
        fold(story.events());
        RecordedEvent third = story.event(3);

        read(ONE + "/collaboration?asOf=" + third.recordedAt().plusMillis(400))
                .andExpect(jsonPath("$.version").value(3))
                .andExpect(jsonPath("$.asOf")
                        .value(third.recordedAt().plusMillis(400).toString()));
        problem(read(ONE + "/collaboration?asOf=" + PursuitStory.START.minusSeconds(1)), 404, "pursuit-not-found");
        problem(read(ONE + "/collaboration?asOf=" + Instant.now().plusSeconds(100)), 400, "as-of-in-future");
        read(ONE + "/collaboration?asOf=yesterday").andExpect(status().isBadRequest());
    }

    @Test
    void what_moved_the_score_is_named_event_by_event() throws Exception {
        fold(story.events());

        read(ONE + "/collaboration/changes?since=" + PursuitStory.START)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.changes[0].type").value("tutti.pursuit.contribution-acknowledged"))
                .andExpect(jsonPath("$.changes[0].sequence").value(4))
                .andExpect(jsonPath("$.changes[0].parts[*].part", contains("coverage", "interlock", "timeliness")));
        problem(read(ONE + "/collaboration/changes?since=PROPOSE"), 404, "gate-decision-not-found");
        problem(read(ONE + "/collaboration/changes?since=lately"), 400, "since-unreadable");
        problem(read(ONE + "/collaboration/changes?since=2999-01-01T00:00:00Z"), 400, "since-too-late");
        read(ONE + "/collaboration/changes").andExpect(jsonPath("$.from").value(PursuitStory.START.toString()));
    }

    @Test
    void the_feed_says_in_words_what_happened_the_newest_first_and_part_by_part() throws Exception {
        fold(story.events());

        String first = body(ONE + "/activity?limit=2");
        assertThat(JsonPath.<List<String>>read(first, "$.items[*].text"))
                .containsExactly("bob of Legal logged “Title 2”", "bob of Legal accepted “Title 1”");
        String rest = body(ONE + "/activity?cursor=" + JsonPath.read(first, "$.nextCursor"));
        assertThat(JsonPath.<List<Integer>>read(rest, "$.items[*].sequence")).containsExactly(3, 2, 1, 0);
        assertThat(rest).doesNotContain("nextCursor");
    }

    @Test
    void every_type_of_event_has_a_line() throws Exception {
        fold(new PursuitStory(1).everything().unknown().events());

        String feed = body(ONE + "/activity?limit=200");

        List<String> texts = JsonPath.read(feed, "$.items[*].text");
        assertThat(texts).hasSizeGreaterThan(40).doesNotContain("Something that cannot be read");
        assertThat(texts.getFirst()).isEqualTo("Something of a type that this version does not know");
    }

    private String body(String address) throws Exception {
        return read(address)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
