package io.tutti.query.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tutti.query.platform.TailedEvent;
import io.tutti.query.pursuit.PursuitStory;
import io.tutti.query.pursuit.ReadSide;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The stream's address, without a server that keeps connections open. */
class StreamEndpointTest extends ReadSide {

    private static final String STREAM = "/api/v1/stream";

    @Autowired
    private Ring ring;

    @Autowired
    private Connections connections;

    @BeforeEach
    void reach() {
        ring.place(Map.of(0, 0L));
    }

    @AfterEach
    void end() {
        connections.stop();
        await().until(() -> connections.open() == 0);
        connections.start();
    }

    @Test
    void a_client_is_told_what_it_may_read_and_nothing_is_kept_in_caches() throws Exception {
        fold(story);

        MockHttpServletResponse told = read(STREAM)
                .andExpect(request().asyncStarted())
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/event-stream;charset=UTF-8"))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().string("X-Accel-Buffering", "no"))
                .andReturn()
                .getResponse();
        // Only what comes after it is told to a client that begins now.
        await().until(() -> told.getContentAsString().contains("event: ready"));
        ring.add(List.of(Told.notice(0, 0, 7, 0), noticeOf(story)));

        await().untilAsserted(() -> assertThat(told.getContentAsString())
                .contains("retry: 2000\n\n", PursuitStory.pursuitId(1).toString())
                .doesNotContain(Told.pursuit(7).toString()));
    }

    @Test
    void a_browsers_header_goes_before_the_address_and_an_empty_one_is_none() throws Exception {
        String header = Position.BEGINNING.with(Map.of(0, 1L)).toString();
        String address = STREAM + "?lastEventId=" + Position.BEGINNING;

        assertThat(firstId(get(address).header("Last-Event-ID", header))).isEqualTo(header);
        assertThat(firstId(get(address).header("Last-Event-ID", ""))).isEqualTo(Position.BEGINNING.toString());
        assertThat(firstId(get(address))).isEqualTo(Position.BEGINNING.toString());
    }

    private String firstId(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse told = perform(request).andReturn().getResponse();
        await().until(() -> told.getContentAsString().contains("event: "));
        return told.getContentAsString().replaceAll("(?s).*?id: (\\S+).*", "$1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lastEventId=now",
                "lastEventId=%00",
                "pursuit=1-1-1-1-1",
                "pursuit=7",
                "department=No+such",
                "department=a,b"
            })
    void a_malformed_request_is_refused(String query) throws Exception {
        read(STREAM + "?" + query)
                .andExpect(status().isBadRequest())
                .andExpect(header().string("Content-Type", "application/problem+json"))
                .andExpect(request().asyncNotStarted());
        assertThat(connections.open()).isZero();
    }

    @Test
    void an_id_that_the_stream_never_gave_is_refused_by_its_code() throws Exception {
        problem(
                perform(get(STREAM).header("Last-Event-ID", "17").accept("text/event-stream")),
                400,
                "malformed-last-event-id");
    }

    @Test
    void too_many_filters_are_refused() throws Exception {
        String pursuits = String.join(
                "&pursuit=",
                IntStream.range(0, 201)
                        .mapToObj(i -> Told.pursuit(i).toString())
                        .toList());
        problem(read(STREAM + "?pursuit=" + pursuits), 400, "invalid-request");
    }

    @Test
    void only_whoever_accepts_a_stream_gets_one() throws Exception {
        problem(perform(get(STREAM).accept("application/json")), 406, "not-acceptable");
    }

    @Test
    void a_stream_needs_a_token() throws Exception {
        http.perform(get(URI.create(STREAM))).andExpect(status().isUnauthorized());
    }

    @Test
    void asking_for_the_head_opens_no_stream() throws Exception {
        perform(head(STREAM))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/event-stream;charset=UTF-8"))
                .andExpect(request().asyncNotStarted());
    }

    @Test
    void one_caller_has_so_many_streams_and_others_still_get_theirs() throws Exception {
        for (int i = 0; i < Connections.MAX_PER_CALLER; i++) {
            read(STREAM).andExpect(status().isOk());
        }

        problem(read(STREAM), 429, "too-many-streams").andExpect(header().string("Retry-After", "5"));
        ResultActions other = read(STREAM, "bob");

        other.andExpect(status().isOk());
        assertThat(connections.open()).isEqualTo(Connections.MAX_PER_CALLER + 1);
    }

    @Test
    void a_process_has_so_many_streams_and_none_while_it_stops() throws Exception {
        for (int i = 0; i < Connections.MAX; i++) {
            connections.enter("m-" + i);
        }
        problem(read(STREAM), 503, "no-stream-left").andExpect(header().string("Retry-After", "5"));
        IntStream.range(0, Connections.MAX).forEach(i -> connections.leave("m-" + i));

        connections.stop();
        problem(read(STREAM), 503, "no-stream-left");
    }

    private static Notice noticeOf(PursuitStory told) {
        return Notice.of(new TailedEvent(0, 1, told.events().getLast()));
    }
}
