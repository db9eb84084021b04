package io.tutti.query.pursuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.mongodb.MongoSocketOpenException;
import com.mongodb.ServerAddress;
import io.tutti.contract.pursuit.PursuitId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

/** What is told to those whose read cannot be answered. */
class RefusedReadingTest extends ReadSide {

    @Test
    void what_is_not_there_is_not_found() throws Exception {
        String none = "/api/v1/pursuits/" + PursuitStory.pursuitId(9);
        projection.apply(story.events());

        problem(read(none), 404, "pursuit-not-found");
        problem(read(none + "/collaboration"), 404, "pursuit-not-found");
        problem(read(ONE + "/members/zoe"), 404, "member-not-found");
        problem(read(ONE + "/contributions/" + PursuitStory.contribution(9)), 404, "contribution-not-found");
        problem(
                read(ONE + "/contributions/" + PursuitStory.contribution(2) + "/acknowledgements/"
                        + PursuitStory.acknowledgement(1)),
                404,
                "acknowledgement-not-found");
    }

    @Test
    void a_pursuit_whose_opening_is_missing_says_so() throws Exception {
        projection.apply(story.events(1, 3));

        problem(read(ONE + "/collaboration"), 503, "pursuit-incomplete");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/pursuits/1-1-1-1-1",
                "/api/v1/pursuits/00000000-0000-4000-8000-000000000001/collaboration?atLeast=-1",
                "/api/v1/pursuits/00000000-0000-4000-8000-000000000001?atLeast=soon",
                "/api/v1/pursuits/00000000-0000-4000-8000-000000000001/contributions/x",
                "/api/v1/pursuits/00000000-0000-4000-8000-000000000001/members/-",
                "/api/v1/pursuits?limit=0",
                "/api/v1/pursuits?limit=201",
                "/api/v1/pursuits?cursor=x",
                "/api/v1/pursuits?cursor=eH55"
            })
    void a_malformed_request_is_refused(String address) throws Exception {
        read(address)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").isNotEmpty());
    }

    @Test
    void a_version_that_does_not_come_in_time_is_not_yet_visible() throws Exception {
        projection.apply(story.events());
        Instant began = Instant.now();

        problem(read(ONE + "?atLeast=6"), 503, "not-yet-visible").andExpect(header().string("Retry-After", "1"));

        assertThat(Duration.between(began, Instant.now())).isBetween(PursuitReader.PATIENCE, Duration.ofSeconds(4));
    }

    @Test
    void while_the_store_is_away_reads_say_so() throws Exception {
        Mockito.doThrow(new MongoSocketOpenException("away", new ServerAddress(), new IOException()))
                .when(store)
                .read(Mockito.any(PursuitId.class));

        problem(read(ONE), 503, "store-unavailable").andExpect(header().string("Retry-After", "1"));
    }

    @Test
    void reading_needs_a_token() throws Exception {
        http.perform(get(ONE)).andExpect(status().isUnauthorized());
    }
}
