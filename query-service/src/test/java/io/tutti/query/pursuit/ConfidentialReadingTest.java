package io.tutti.query.pursuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.tutti.contract.pursuit.ExternalReference;
import io.tutti.contract.pursuit.MemberLeft;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.VisibilityChanged;
import io.tutti.platform.idempotency.IdempotencyKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** Who reads confidential pursuits, and that nobody else does, at any address. */
class ConfidentialReadingTest extends ReadSide {

    private static final Map<String, Object> EVERYTHING = Map.ofEntries(
            Map.entry("pursuitId", PursuitStory.pursuitId(1)),
            Map.entry("memberId", "m-1"),
            Map.entry("contributionId", PursuitStory.contribution(1)),
            Map.entry("version", 2),
            Map.entry("acknowledgementId", PursuitStory.acknowledgement(101)),
            Map.entry("requestId", PursuitStory.request(1)),
            Map.entry("influenceId", PursuitStory.influence(1)),
            Map.entry("issueId", PursuitStory.issue(1)),
            Map.entry("gate", "PROPOSE"),
            Map.entry("reviewId", PursuitStory.thing(1)),
            Map.entry("proposalId", PursuitStory.thing(1)),
            Map.entry("noteId", PursuitStory.thing(1)));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void a_confidential_pursuit_is_there_for_its_team_leaders_and_administrators_at_every_address() throws Exception {
        projection.apply(new PursuitStory(1).everything().events());

        for (String address : addresses()) {
            for (String reader : List.of("ana", "leo~leader", "ada~admin", "ana~integrator")) {
                read(address, reader)
                        .andExpect(result -> assertThat(result.getResponse().getStatus())
                                .as(address + " for " + reader)
                                .isEqualTo(200));
            }
        }
    }

    @Test
    void for_everybody_else_it_does_not_exist_at_any_address() throws Exception {
        projection.apply(new PursuitStory(1).everything().events());

        for (String address : addresses()) {
            String noSuch = address.replace(
                    PursuitStory.pursuitId(1).toString(),
                    PursuitStory.pursuitId(9).toString());
            String expected = body(noSuch, "bob")
                    .replace(
                            PursuitStory.pursuitId(9).toString(),
                            PursuitStory.pursuitId(1).toString());
            for (String reader : List.of("bob", "m-1", "bob~lead", "bob~contributor", "bob~integrator")) {
                assertThat(body(address, reader))
                        .as(address + " for " + reader)
                        .isEqualTo(expected)
                        .contains("pursuit-not-found");
                problem(read(address + "?atLeast=0", reader), 404, "pursuit-not-found");
            }
        }
    }

    @Test
    void nor_is_it_found_by_its_record_in_another_system() throws Exception {
        PursuitId imported =
                new PursuitId(IdempotencyKey.fingerprint(new ExternalReference("salesforce", "006").nameOfPursuit()));
        projection.apply(new PursuitStory(1)
                .everything().events().stream()
                        .map(event -> PursuitStory.of(imported, event))
                        .toList());
        String address = "/api/v1/pursuits?externalReference=salesforce:006";

        assertThat(body(address, "ana")).contains(imported.toString());
        assertThat(body(address, "bob~integrator")).isEqualTo("{\"items\":[]}");
    }

    @Test
    void who_leaves_reads_no_more_and_who_joins_does() throws Exception {
        PursuitStory told =
                story.add(VisibilityChanged.class, "ana", "sales", 1).add(MemberLeft.class, "bob", "legal", 1);
        projection.apply(told.events());
        read(ONE, "ana").andExpect(status().isOk());
        problem(read(ONE, "bob"), 404, "pursuit-not-found");

        projection.apply(told.joined("bob", "legal").events());
        read(ONE, "bob").andExpect(status().isOk());
    }

    @Test
    void a_pursuit_that_is_open_again_is_for_everybody() throws Exception {
        projection.apply(story.add(VisibilityChanged.class, "ana", "sales", 1)
                .add(VisibilityChanged.class, "ana", "sales", 2)
                .events());

        read(ONE, "zoe")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.visibility").value("OPEN"));
    }

    @Test
    void parts_of_the_list_are_full_whatever_one_may_not_read() throws Exception {
        for (int number = 1; number <= 9; number++) {
            PursuitStory told = new PursuitStory(number).opened("sales").joined("m-" + number, "sales");
            if (number % 3 != 0) {
                told.add(VisibilityChanged.class, "m-1", "sales", 1);
            }
            projection.apply(told.events());
        }

        assertThat(pages("zoe")).containsExactly(ids(3, 6), ids(9));
        assertThat(pages("m-4")).containsExactly(ids(3, 4), ids(6, 9));
        assertThat(pages("leo~leader"))
                .hasSize(5)
                .allSatisfy(page -> assertThat(page).isNotEmpty());
    }

    private List<List<String>> pages(String reader) throws Exception {
        List<List<String>> pages = new ArrayList<>();
        String address = "/api/v1/pursuits?limit=2";
        for (String next = address; next != null; ) {
            String page = body(next, reader);
            pages.add(JsonPath.read(page, "$.items[*].id"));
            List<String> cursors = JsonPath.read(page, "$..nextCursor");
            next = cursors.isEmpty() ? null : address + "&cursor=" + cursors.getFirst();
        }
        return pages;
    }

    private static List<String> ids(int... numbers) {
        List<String> ids = new ArrayList<>();
        for (int number : numbers) {
            ids.add(PursuitStory.pursuitId(number).toString());
        }
        return ids;
    }

    private String body(String address, String reader) throws Exception {
        return read(address, reader).andReturn().getResponse().getContentAsString();
    }

    /** Every address of a GET at or below one pursuit, with ids of what {@code everything} tells. */
    private List<String> addresses() {
        List<String> addresses = mappings.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().isEmpty()
                        || mapping.getMethodsCondition().getMethods().contains(RequestMethod.resolve(HttpMethod.GET)))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/api/v1/pursuits/{"))
                .map(pattern -> UriComponentsBuilder.fromPath(pattern)
                        .build()
                        .expand(EVERYTHING)
                        .toUriString())
                .toList();
        assertThat(addresses).hasSizeGreaterThanOrEqualTo(22).doesNotHaveDuplicates();
        return addresses;
    }
}
