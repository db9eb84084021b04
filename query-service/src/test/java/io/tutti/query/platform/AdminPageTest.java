package io.tutti.query.platform;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tutti.query.pursuit.ReadSide;
import jakarta.servlet.http.Cookie;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

/** Administration as people see it, while Kafka is away. */
class AdminPageTest extends ReadSide {

    @AfterEach
    void no_rebuild_goes_on() {
        database.getCollection("projections").deleteMany(new Document());
    }

    @Test
    void every_projection_shows_how_it_follows_and_explains_its_figures() throws Exception {
        page("/admin", "root~admin")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("aria-label=\"Build anew: pursuits\""),
                                containsString("aria-label=\"Events that pursuits is behind: 0 events\""),
                                containsString("tutti.pulse-events.v1"),
                                containsString("Nothing is parked"),
                                containsString("No check was made yet"),
                                containsString("aria-current=\"page\">Administration"))));
        page("/admin/projections/library", "root~admin")
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"explanation\""),
                                containsString("ends of the topic − positions of the projection = 0 events"))));
        page("/admin/projections/none", "root~admin").andExpect(status().isNotFound());
    }

    @Test
    void a_rebuild_is_begun_once_shown_and_given_up() throws Exception {
        act("/admin/projections/pulse/rebuilds", "root~admin")
                .andExpect(redirectedUrl("/admin"))
                .andExpect(flash().attribute("told", "admin.rebuild-begun"));
        Cookie session = act("/admin/projections/pulse/rebuilds", "root~admin")
                .andExpect(flash().attribute("refusedCode", "rebuild-under-way"))
                .andReturn()
                .getResponse()
                .getCookie("SESSION");

        http.perform(get("/admin").accept(MediaType.TEXT_HTML).cookie(session).with(loggedIn("root~admin")))
                .andExpect(content()
                        .string(allOf(
                                containsString("A version of it is being built already."),
                                containsString("Kafka does not say how far it is."),
                                containsString("aria-label=\"Give up building pulse\""),
                                not(containsString("aria-label=\"Build anew: pulse\"")))));

        act("/admin/projections/pulse/rebuilds/2/cancellations", "root~admin")
                .andExpect(flash().attribute("told", "admin.rebuild-cancelled"));
        page("/admin", "root~admin").andExpect(content().string(containsString("aria-label=\"Build anew: pulse\"")));
    }

    @Test
    void it_is_for_administrators_only() throws Exception {
        page("/admin", "leo~leader").andExpect(status().isForbidden());
        page("/admin/projections/pulse", "leo~leader").andExpect(status().isForbidden());
        act("/admin/projections/pulse/rebuilds", "leo~leader").andExpect(status().isForbidden());
        page("/me", "leo~leader").andExpect(content().string(not(containsString("href=\"/admin\""))));
        page("/me", "root~admin").andExpect(content().string(containsString("href=\"/admin\"")));
    }

    private ResultActions act(String address, String person) throws Exception {
        return http.perform(
                post(address).accept(MediaType.TEXT_HTML).with(loggedIn(person)).with(csrf()));
    }
}
