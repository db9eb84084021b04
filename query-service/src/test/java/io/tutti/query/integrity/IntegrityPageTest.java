package io.tutti.query.integrity;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tutti.query.integrity.IntegrityCheck.Phase;
import io.tutti.query.integrity.IntegrityCheck.Result;
import io.tutti.query.pursuit.PursuitStory;
import io.tutti.query.pursuit.ReadSide;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.ResultActions;

/** Integrity checks as administrators see them; the command service is not there. */
@TestPropertySource(properties = "tutti.command-service.url=http://localhost:1")
class IntegrityPageTest extends ReadSide {

    private static final String CHECKS = "/admin/integrity-checks";

    @Autowired
    private IntegrityChecks checks;

    @AfterEach
    void forgetChecks() {
        database.getCollection("integrityChecks").deleteMany(new Document());
        database.getCollection("integrityFindings").deleteMany(new Document());
    }

    @Test
    void a_running_check_shows_how_far_it_is_and_none_can_be_begun_beside() throws Exception {
        IntegrityCheck check = checks.begin("kim", Instant.now());
        checks.save(check.in(Phase.READING_DOCUMENTS, 12, 48L, Instant.now()));

        page("/admin", "root~admin")
                .andExpect(content()
                        .string(allOf(
                                containsString("reading documents"),
                                containsString("max=\"48\" value=\"12\""),
                                containsString("12 of 48"),
                                containsString("disabled=\"disabled\">Check now"))));
    }

    @Test
    void a_check_shows_every_difference_with_its_remedy_and_a_way_to_repair_it() throws Exception {
        IntegrityCheck check = checks.begin("kim", Instant.now());
        checks.keep(check.id(), List.of(new Finding(PursuitStory.pursuitId(1), 8, 8, 8, null)));
        checks.save(check.ended(new Result(9, 81, 1, Map.of(Difference.Kind.MISSING_DOCUMENT, 1L)), Instant.now()));

        page("/admin", "root~admin")
                .andExpect(content()
                        .string(allOf(
                                containsString("aria-label=\"Pursuits that differ in check 1: 1\""),
                                not(containsString("disabled=\"disabled\">Check now")))));
        page(CHECKS + "/1", "root~admin")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("pursuits that differ = 1 of 9, with 81 events in the event store"),
                                containsString("There is no document, and 9 events of it."),
                                containsString("Repair the pursuit: its events are published again."),
                                containsString("aria-label=\"Repair pursuit " + PursuitStory.pursuitId(1) + "\""))));
    }

    @Test
    void when_the_command_service_is_away_that_is_told_on_the_page() throws Exception {
        act(CHECKS, "root~admin")
                .andExpect(redirectedUrl("/admin"))
                .andExpect(flash().attribute("refusedCode", "event-store-unreachable"));
        act(CHECKS + "/1/pursuits/" + PursuitStory.pursuitId(1) + "/repairs", "root~admin")
                .andExpect(redirectedUrl(CHECKS + "/1"))
                .andExpect(flash().attribute("refusedCode", "event-store-unreachable"));
        act(CHECKS + "/1/repairs", "root~admin")
                .andExpect(flash().attribute("refusedCode", "integrity-check-not-found"));
    }

    @Test
    void only_administrators_see_and_begin_checks() throws Exception {
        page(CHECKS + "/1", "leo~leader").andExpect(status().isForbidden());
        act(CHECKS, "leo~leader").andExpect(status().isForbidden());
        act(CHECKS + "/1/repairs", "leo~leader").andExpect(status().isForbidden());
        page(CHECKS + "/1", "root~admin").andExpect(status().isNotFound());
    }

    private ResultActions act(String address, String person) throws Exception {
        return http.perform(
                post(address).accept(MediaType.TEXT_HTML).with(loggedIn(person)).with(csrf()));
    }
}
