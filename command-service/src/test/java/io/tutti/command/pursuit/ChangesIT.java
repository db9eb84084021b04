package io.tutti.command.pursuit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tutti.command.TestNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How changes of a pursuit look to a client: where they are to be read, and what a repetition answers. */
class ChangesIT {

    private static final String ANA = "ana_lead_sales";
    private static final LocalDate CLOSE = LocalDate.now(ZoneOffset.UTC).plusMonths(3);

    private static TestNode node;
    private String pursuit;

    @BeforeAll
    static void start() {
        node = TestNode.start();
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @BeforeEach
    void open() {
        pursuit = "/api/v1/pursuits/"
                + node.post("/api/v1/pursuits", ANA, """
                        {"account": "Aurora Rail", "objective": "Signalling", "expectedClose": "%s", "kind": "renewal",
                         "value": {"amount": "2400000", "currency": "EUR"}, "requiredDepartments": ["sales"],
                         "visibility": "CONFIDENTIAL"}""".formatted(CLOSE)).id();
        node.post(pursuit + "/members", ANA, "{\"member\": \"auth0|leo\", \"department\": \"legal\"}");
    }

    @Test
    void changed_facts_are_read_at_the_pursuit() {
        Map<String, String> changes = Map.of(
                "/value-revisions", "{\"value\": {\"amount\": \"1\", \"currency\": \"USD\"}, \"reason\": \"Typo\"}",
                "/close-reschedulings",
                        "{\"expectedClose\": \"%s\", \"reason\": \"Later\"}".formatted(CLOSE.plusDays(1)),
                "/required-department-changes", "{\"requiredDepartments\": [\"legal\"], \"reason\": \"Lease\"}",
                "/visibility-changes", "{\"visibility\": \"OPEN\"}",
                "/sponsor-changes", "{\"sponsor\": \"auth0|leo\"}");

        changes.forEach((path, body) -> {
            TestNode.Answer answer = node.post(pursuit + path, ANA, body);

            assertThat(answer.status()).as("%s %s", path, answer.body()).isEqualTo(201);
            assertThat(answer.header("Location")).isEqualTo(pursuit);
        });
    }

    @Test
    void a_sponsor_is_taken_away_by_saying_so_not_by_saying_nothing() {
        node.post(pursuit + "/sponsor-changes", ANA, "{\"sponsor\": \"auth0|leo\"}");

        assertThat(node.post(pursuit + "/sponsor-changes", ANA, "{}").code()).isEqualTo("malformed-body");
        assertThat(node.post(pursuit + "/sponsor-changes", ANA, "{\"sponsor\": null}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_changed_member_is_read_at_the_member_whatever_signs_their_id_has() {
        String leo = pursuit + "/members/auth0%7Cleo";
        Map<String, String> changes = new LinkedHashMap<>();
        changes.put(leo + "/moves", "{\"department\": \"finance\"}");
        changes.put(leo + "/role-changes", "{\"role\": \"SPONSOR\"}");
        changes.put(pursuit + "/lead-handovers", "{\"to\": \"auth0|leo\"}");
        changes.put(pursuit + "/members/ana/departures", "{}");

        changes.forEach((path, body) -> {
            TestNode.Answer answer =
                    node.post(path, ANA, body, "Idempotency-Key", path.contains("ana") ? "departure" : path);

            assertThat(answer.status()).as("%s %s", path, answer.body()).isEqualTo(201);
            assertThat(answer.header("Location")).isEqualTo(path.contains("ana") ? pursuit + "/members/ana" : leo);
        });
        // To who left, a confidential pursuit does not exist; only the request that was accepted has its answer.
        String departures = pursuit + "/members/ana/departures";
        assertThat(node.post(departures, ANA, "{}", "Idempotency-Key", "departure")
                        .status())
                .isEqualTo(201);
        assertThat(node.post(departures, ANA, "{}").code()).isEqualTo("pursuit-not-found");
    }

    @Test
    void each_revision_has_an_address_of_its_own_also_when_it_is_repeated_later() {
        String contribution = node.post(pursuit + "/contributions", ANA, """
                {"kind": "SPECIALIST_INPUT", "artefact": "LEGAL", "title": "Liability", "text": "Cap it."}""").header("Location");
        TestNode.Answer second = revise(contribution, "Cap it at 5%.");
        TestNode.Answer third = revise(contribution, "Cap it at 3%.");

        TestNode.Answer again = revise(contribution, "Cap it at 5%.");

        assertThat(second.header("Location")).isEqualTo(contribution + "/revisions/2");
        assertThat(third.header("Location")).isEqualTo(contribution + "/revisions/3");
        assertThat(again.header("Location")).isEqualTo(contribution + "/revisions/2");
        assertThat(again.body()).isEqualTo(second.body());
        assertThat(node.post(contribution + "/withdrawals", ANA, "{\"reason\": \"Outdated\"}")
                        .header("Location"))
                .isEqualTo(contribution + "/withdrawal");
    }

    private static TestNode.Answer revise(String contribution, String text) {
        return node.post(
                contribution + "/revisions",
                ANA,
                "{\"title\": \"Liability\", \"text\": \"%s\"}".formatted(text),
                "Idempotency-Key",
                text);
    }
}
