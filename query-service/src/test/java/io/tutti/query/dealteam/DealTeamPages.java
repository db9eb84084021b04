package io.tutti.query.dealteam;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.tutti.query.pursuit.PursuitStory;
import io.tutti.query.pursuit.ReadSide;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Pages with forms, between the read side and a write side. */
public abstract class DealTeamPages extends ReadSide {

    protected static final WriteSide WRITE_SIDE = new WriteSide();

    protected static final String PURSUIT = "/pursuits/" + PursuitStory.pursuitId(1);

    @DynamicPropertySource
    static void writeSide(DynamicPropertyRegistry properties) {
        properties.add("tutti.command-service.url", WRITE_SIDE::address);
    }

    /** Told with the version that the read side is at, so that nobody waits. */
    @BeforeEach
    void everything_is_accepted() {
        WRITE_SIDE.accepts("00000000-0000-4000-8000-000000000001", 2);
    }

    /** What a browser sends with a form. */
    protected ResultActions send(String address, String person, String... fieldsAndValues) throws Exception {
        return http.perform(
                form(address, fieldsAndValues).with(loggedIn(person)).with(csrf()));
    }

    protected static MockHttpServletRequestBuilder form(String address, String... fieldsAndValues) {
        MockHttpServletRequestBuilder form = post(URI.create(address)).accept(MediaType.TEXT_HTML);
        for (int at = 0; at < fieldsAndValues.length; at += 2) {
            form.param(fieldsAndValues[at], fieldsAndValues[at + 1]);
        }
        return form;
    }
}
