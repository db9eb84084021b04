package io.tutti.query.pursuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import com.mongodb.client.model.Filters;
import io.tutti.contract.pursuit.ExternalReference;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.idempotency.IdempotencyKey;
import io.tutti.query.platform.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ReadingTest extends ReadSide {

    @Test
    void how_collaborative_a_pursuit_is_explains_itself_down_to_the_events() throws Exception {
        projection.apply(story.events());

        read(ONE + "/collaboration")
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"5\""))
                .andExpect(content()
                        .json("""
                        {"pursuit": "%s", "version": 5, "formula": "pcs-1",
                         "insufficientEvidence": "1 contribution of 1 department counts; there is a score from 5 contributions of 2 departments on.",
                         "coverage": {"value": 0.16666666666666666, "inputs": {
                         "byDepartment": [
                           {"department": "finance", "required": true, "logged": 0, "counted": 0, "share": 0.0},
                           {"department": "legal", "required": true, "logged": 1, "counted": 0, "share": 0.0},
                           {"department": "sales", "required": true, "logged": 1, "counted": 1, "share": 0.5}],
                         "byKind": [
                           {"kind": "ACCOUNT_STRATEGY", "logged": 0, "counted": 0},
                           {"kind": "KEY_MESSAGE", "logged": 2, "counted": 1},
                           {"kind": "SPECIALIST_INPUT", "logged": 0, "counted": 0}],
                         "silent": ["finance"]}},
                         "interlock": {"weight": 0.35, "inputs": {"crossPairs": 1, "withinPairs": 0}},
                         "reciprocity": {"value": 0.0, "inputs": {"oneWay": [{"from": "legal", "to": "sales"}]}},
                         "links": [{"from": "legal", "to": "sales", "acts": {"ACKNOWLEDGED": 1}}],
                         "redFlags": [{"code": "NO_ECONOMIC_BUYING_INFLUENCE"}, {"code": "NO_COACH"},
                           {"code": "DEPARTMENT_SILENT", "subject": "finance"}],
                         "contributions": [
                           {"id": "%s", "contributor": "ana", "department": "sales", "kind": "KEY_MESSAGE",
                            "artefact": "WIN_THEME", "title": "Title 1", "sequence": 3, "counted": true,
                            "reason": "ACKNOWLEDGED_BY_ANOTHER_DEPARTMENT", "why": "bob of legal acknowledged it.",
                            "evidence": [{"acknowledgement": "%s", "member": "bob", "department": "legal",
                                          "sequence": 4}]},
                           {"contributor": "bob", "sequence": 5, "counted": false,
                            "reason": "NOT_YET_ACKNOWLEDGED_BY_ANOTHER_DEPARTMENT", "evidence": []}]}
                        """.formatted(story.id(), PursuitStory.contribution(1), PursuitStory.acknowledgement(1))))
                .andExpect(jsonPath("$.incomplete").doesNotExist());
    }

    @Test
    void what_is_not_shown_is_said() throws Exception {
        story.unknown().joined("cleo", "finance").joined("dan", "finance");
        List<RecordedEvent> withGap = new ArrayList<>(story.events());
        withGap.remove(7);
        projection.apply(withGap);

        read(ONE + "/collaboration")
                .andExpect(jsonPath("$.version").value(6))
                .andExpect(
                        jsonPath("$.incomplete.reasons[0]")
                                .value(
                                        "Event 7 has not arrived; nothing from there on is shown, and there are events up to 8."))
                .andExpect(jsonPath("$.incomplete.halt.reason").value("GAP"))
                .andExpect(jsonPath("$.incomplete.unknownEvents[0].type").value("tutti.pursuit.of-tomorrow"));
    }

    @Test
    void what_a_service_account_logged_for_its_contributor_says_so() throws Exception {
        List<RecordedEvent> events = new ArrayList<>(story.events());
        events.set(3, PursuitStory.by("crm", events.get(3)));
        projection.apply(events);
        pursuits.forgetAll();

        read(ONE + "/contributions")
                .andExpect(jsonPath("$.items[0].contributor").value("ana"))
                .andExpect(jsonPath("$.items[0].serviceAccount").value("crm"))
                .andExpect(jsonPath("$.items[1].serviceAccount").doesNotExist());
        read(ONE + "/activity")
                .andExpect(
                        jsonPath("$.items[?(@.sequence == 3)].serviceAccount").value("crm"))
                .andExpect(
                        jsonPath("$.items[?(@.sequence == 4)].serviceAccount").isEmpty());
    }

    @Test
    void a_version_is_shown_once_its_document_is_there_whatever_the_overviews_show() throws Exception {
        fold(story);
        Document before =
                store.documents().find(Filters.eq(story.id().toString())).first();
        story.logged(90, "ana", "sales");
        fold(story);
        long version = story.events().getLast().sequence();
        read(ONE + "?atLeast=" + version).andExpect(jsonPath("$.version").value(version));

        store.documents().replaceOne(Filters.eq(story.id().toString()), before);

        read(ONE + "?atLeast=" + version)
                .andExpect(status().isServiceUnavailable())
                .andExpect(jsonPath("$.code").value("not-yet-visible"));
    }

    @Test
    void the_past_of_a_pursuit_is_read_from_the_store_once_until_something_is_added() {
        fold(story);
        List<RecordedEvent> past = pursuits.events(pursuits.read(story.id()));

        assertThat(pursuits.events(pursuits.read(story.id()))).isSameAs(past);
        story.logged(90, "ana", "sales");
        fold(story);
        assertThat(pursuits.events(pursuits.read(story.id()))).hasSize(past.size() + 1);
    }

    @Test
    void a_pursuit_is_found_by_its_record_in_another_system() throws Exception {
        PursuitId imported =
                new PursuitId(IdempotencyKey.fingerprint(new ExternalReference("salesforce", "006:1").nameOfPursuit()));
        projection.apply(story.events());
        projection.apply(story.events().stream()
                .map(event -> PursuitStory.of(imported, event))
                .toList());

        read("/api/v1/pursuits?externalReference=salesforce:006:1")
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].id").value(imported.toString()));
        read("/api/v1/pursuits?externalReference=hubspot:006:1")
                .andExpect(jsonPath("$.items").isEmpty());
        for (String none : List.of("", "salesforce", "salesforce:", ":006")) {
            problem(read("/api/v1/pursuits?externalReference=" + none), 400, "malformed-parameter");
        }
    }

    @Test
    void every_address_that_a_creation_gave_can_be_followed() throws Exception {
        projection.apply(story.events());
        String contribution = ONE + "/contributions/" + PursuitStory.contribution(1);

        read(ONE)
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"5\""))
                .andExpect(jsonPath("$.account").value("Aurora Rail"))
                .andExpect(jsonPath("$.value.amount").value("2400000.50"))
                .andExpect(jsonPath("$.contributionsCounted").value(1))
                .andExpect(jsonPath("$.team[1].department").value("legal"));
        read(ONE + "/members/ana").andExpect(jsonPath("$.department").value("sales"));
        read(contribution).andExpect(jsonPath("$.text").value("Text"));
        read(contribution + "/acknowledgements/" + PursuitStory.acknowledgement(1))
                .andExpect(jsonPath("$.acknowledgedBy").value("bob"));
    }

    @Test
    void an_unchanged_pursuit_is_not_sent_again() throws Exception {
        projection.apply(story.events());

        perform(get(ONE + "/collaboration").header("If-None-Match", "\"5\"")).andExpect(status().isNotModified());
    }

    @Test
    void a_read_waits_for_the_version_that_it_asks_for() throws Exception {
        projection.apply(story.events(0, 3));
        Executor later = CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS);
        CompletableFuture<Void> folding = CompletableFuture.runAsync(() -> projection.apply(story.events(3, 6)), later);

        read(ONE + "/collaboration?atLeast=5")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(5));
        folding.join();
    }

    @Test
    void the_list_is_read_part_by_part() throws Exception {
        for (int number = 1; number <= 3; number++) {
            projection.apply(new PursuitStory(number).opened("sales").events());
        }

        String first = read("/api/v1/pursuits?limit=2")
                .andExpect(jsonPath("$.items.length()").value(2))
                .andExpect(jsonPath("$.items[0].id")
                        .value(PursuitStory.pursuitId(1).toString()))
                .andExpect(jsonPath("$.items[0].silentDepartments[0]").value("sales"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String cursor = JsonPath.read(first, "$.nextCursor");
        read("/api/v1/pursuits?limit=2&cursor=" + cursor)
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].id")
                        .value(PursuitStory.pursuitId(3).toString()))
                .andExpect(jsonPath("$.nextCursor").doesNotExist());
    }

    @Test
    void health_names_every_part_and_reads_are_ready_without_kafka() throws Exception {
        http.perform(get("/actuator/health/readiness"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("DEGRADED"))
                .andExpect(jsonPath("$.components.readModels.status").value("UP"))
                .andExpect(jsonPath("$.components.eventTopic.status").value("DEGRADED"))
                .andExpect(jsonPath("$.components.projections.components.pursuits.details.gaps")
                        .value(0));
    }

    @Test
    void the_interface_describes_itself() throws Exception {
        http.perform(get("/v3/api-docs"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.paths['/api/v1/pursuits/{pursuitId}/collaboration'].get.summary")
                        .value("Read how collaborative a pursuit is"));
    }
}
