package io.tutti.query.integrity;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tutti.contract.pursuit.PursuitId;
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
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.ResultActions;

/** The command service is not there. */
@TestPropertySource(properties = "tutti.command-service.url=http://localhost:1")
class IntegrityEndpointTest extends ReadSide {

    private static final String ADMIN = "/api/v1/admin";
    private static final String CHECKS = ADMIN + "/integrity-checks";

    @Autowired
    private IntegrityChecks checks;

    @AfterEach
    void forgetChecks() {
        database.getCollection("integrityChecks").deleteMany(new Document());
        database.getCollection("integrityFindings").deleteMany(new Document());
    }

    @Test
    void a_check_is_not_begun_when_the_event_store_cannot_be_asked() throws Exception {
        problem(act(CHECKS), 503, "event-store-unreachable");
        problem(act(ADMIN + "/pursuits/" + story.id() + "/repairs"), 503, "event-store-unreachable");

        read(CHECKS, "root~admin").andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    void every_difference_is_listed_with_what_to_do_about_it() throws Exception {
        IntegrityCheck check = checks.begin("kim", Instant.now());
        checks.keep(check.id(), List.of(finding(1), finding(2), finding(3)));
        checks.save(check.ended(new Result(9, 81, 3, Map.of(Difference.Kind.MISSING_DOCUMENT, 3L)), Instant.now()));

        read(CHECKS + "/1", "root~admin")
                .andExpect(jsonPath("$.phase").value("DONE"))
                .andExpect(jsonPath("$.result.pursuits").value(9))
                .andExpect(jsonPath("$.result.byKind.MISSING_DOCUMENT").value(3));
        read(CHECKS + "/1/differences?limit=2", "root~admin")
                .andExpect(jsonPath("$.items", hasSize(2)))
                .andExpect(jsonPath("$.items[0].pursuit")
                        .value(PursuitStory.pursuitId(1).toString()))
                .andExpect(jsonPath("$.items[0].recorded").value(8))
                .andExpect(jsonPath("$.items[0].repaired").value(false))
                .andExpect(jsonPath("$.items[0].differences[0].kind").value("MISSING_DOCUMENT"))
                .andExpect(jsonPath("$.items[0].differences[0].remedy").value(containsString("Repair")))
                .andExpect(jsonPath("$.nextCursor").value(2));
        read(CHECKS + "/1/differences?limit=2&cursor=2", "root~admin")
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.nextCursor").doesNotExist());
    }

    @Test
    void only_administrators_see_and_begin_checks_and_what_is_not_there_is_told() throws Exception {
        for (String address : List.of(CHECKS, CHECKS + "/1", CHECKS + "/1/differences")) {
            problem(read(address, "leo~leader"), 403, "admin-only");
        }
        for (String address : List.of(CHECKS, CHECKS + "/1/repairs", ADMIN + "/pursuits/" + story.id() + "/repairs")) {
            problem(http.perform(post(address).header("Authorization", "Bearer leo~leader")), 403, "admin-only");
        }
        problem(read(CHECKS + "/1", "root~admin"), 404, "integrity-check-not-found");
        problem(read(CHECKS + "/1/differences", "root~admin"), 404, "integrity-check-not-found");
        problem(act(CHECKS + "/1/repairs"), 404, "integrity-check-not-found");
        for (String bad :
                List.of("/x", "/1/differences?cursor=x", "/1/differences?cursor=-1", "/1/differences?limit=0")) {
            read(CHECKS + bad, "root~admin").andExpect(status().isBadRequest());
        }
    }

    private static Finding finding(int number) {
        PursuitId pursuit = PursuitStory.pursuitId(number);
        return new Finding(pursuit, 8, 8, 8, null);
    }

    private ResultActions act(String address) throws Exception {
        return http.perform(post(address).header("Authorization", "Bearer root~admin"));
    }
}
