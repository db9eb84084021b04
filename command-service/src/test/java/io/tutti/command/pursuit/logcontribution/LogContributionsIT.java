package io.tutti.command.pursuit.logcontribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.tutti.command.TestNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LogContributionsIT {

    private static final String ANA = "ana_lead_sales";
    private static final String OPEN =
            """
            {"account": "Aurora Rail", "objective": "Signalling", "expectedClose": "%s",
             "value": {"amount": "2400000", "currency": "EUR"}, "requiredDepartments": ["sales", "legal"]}""".formatted(LocalDate.now(ZoneOffset.UTC).plusMonths(3));

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
        pursuit = "/api/v1/pursuits/" + node.post("/api/v1/pursuits", ANA, OPEN).id();
    }

    @Test
    void each_item_has_its_own_result_and_a_bad_one_spoils_no_other() {
        TestNode.Answer answer = batch(
                item("Good", ""),
                item("", ""),
                "{\"kind\": \"GOSSIP\"}",
                "null",
                "[]",
                item("Unknown field", ", \"colour\": \"red\""),
                item("Proof elsewhere", ", \"proofPoints\": [\"x\"]"),
                item("Bad proof", ", \"proofPoints\": [\"\"]"),
                item("Bad key", ", \"key\": \" \""),
                item("No text as a key", ", \"key\": 7"),
                item("One key", ", \"key\": \"twice\""),
                item("Again", ", \"key\": \"twice\""),
                item("Early", ", \"occurredAt\": \"1999-01-01T00:00:00Z\""),
                item("Good too", ", \"key\": \"row 14\""));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(outcomes(answer))
                .containsExactly(
                        "0 201",
                        "1 400 invalid-request",
                        "2 400 malformed-body",
                        "3 400 malformed-body",
                        "4 400 malformed-body",
                        "5 400 malformed-body",
                        "6 409 only-key-messages-have-proof-points",
                        "7 400 invalid-request",
                        "8 400 invalid-request",
                        "9 400 malformed-body",
                        "10 409 item-keys-are-unique",
                        "11 409 item-keys-are-unique",
                        "12 409 nothing-happens-before-the-pursuit",
                        "13 201");
        assertThat(result(answer, 0).path("version").asLong()).isEqualTo(2);
        assertThat(result(answer, 13).path("version").asLong()).isEqualTo(3);
        assertThat(detail(answer, 1)).startsWith("\"title\" must be one line");
        assertThat(detail(answer, 2)).startsWith("The field \"kind\": must be one of ACCOUNT_STRATEGY");
        assertThat(detail(answer, 7)).startsWith("\"proofPoints[0]\" must be one line");
        assertThat(events()).isEqualTo(4);
    }

    @Test
    void a_later_item_builds_on_an_earlier_one_of_another_batch() {
        String first = result(batch(item("First", "")), 0).path("id").asString();

        assertThat(outcomes(batch(item("Second", ", \"buildsOn\": [\"" + first + "\"]"))))
                .containsExactly("0 201");
    }

    @Test
    void a_batch_repeated_with_its_key_gets_the_same_answer_and_stores_nothing() {
        String[] key = {"Idempotency-Key", "upload 1"};
        TestNode.Answer first = batch(key, item("One", ""), item("Two", ""), item("Three", ", \"key\": \"row 3\""));

        TestNode.Answer again = batch(key, item("One", ""), item("Two", ""), item("Three", ", \"key\": \"row 3\""));
        TestNode.Answer changed = batch(key, item("One", ""), item("Zwei", ""), item("Drei", ", \"key\": \"row 3\""));

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(outcomes(changed))
                .containsExactly(
                        "0 201", "1 409 idempotency-key-names-one-request", "2 409 idempotency-key-names-one-request");
        assertThat(events()).isEqualTo(5);
    }

    @Test
    void an_item_with_a_key_is_the_same_request_alone_and_in_any_batch() {
        JsonNode stored = result(batch(item("One", ""), item("Two", ", \"key\": \"row 2\"")), 1);

        TestNode.Answer alone = node.post(pursuit + "/contributions", ANA, item("Two", ""), "Idempotency-Key", "row 2");
        JsonNode elsewhere = result(batch(item("Two", ", \"key\": \"row 2\"")), 0);

        assertThat(alone.id()).isEqualTo(stored.path("id").asString());
        assertThat(elsewhere.path("id")).isEqualTo(stored.path("id"));
        assertThat(elsewhere.path("version")).isEqualTo(stored.path("version"));
        assertThat(events()).isEqualTo(4);
    }

    @Test
    void without_any_key_the_same_batch_is_another_one() {
        batch(item("One", ""));
        batch(item("One", ""));

        assertThat(events()).isEqualTo(4);
    }

    @Test
    void what_is_wrong_with_the_whole_is_a_problem_of_the_whole() {
        String[] none = new String[500 + 1];
        Arrays.fill(none, "null");

        assertThat(told(node.post(pursuit + "/contributions:batch", ANA, "{\"items\": [{]}")))
                .isEqualTo("400 malformed-body");
        assertThat(told(node.post(pursuit + "/contributions:batch", ANA, "{}"))).isEqualTo("400 invalid-request");
        assertThat(told(batch())).isEqualTo("400 invalid-request");
        assertThat(told(batch(none))).isEqualTo("400 invalid-request");
        assertThat(told(batch(new String[] {"If-Match", "\"1\""}, item("One", ""))))
                .isEqualTo("400 batches-take-no-if-match");
        assertThat(told(node.post(
                        "/api/v1/pursuits/00000000-0000-4000-8000-00000000dead/contributions:batch",
                        ANA,
                        "{\"items\": [" + item("One", "") + "]}")))
                .isEqualTo("404 pursuit-not-found");
        assertThat(told(batch(item("a".repeat(9_000_000), "")))).isEqualTo("413 body-too-large");
        assertThat(events()).isEqualTo(2);
    }

    @Test
    void to_an_outsider_a_confidential_pursuit_has_no_batches_either() {
        node.post(pursuit + "/visibility-changes", ANA, "{\"visibility\": \"CONFIDENTIAL\"}");

        assertThat(told(node.post(
                        pursuit + "/contributions:batch", "zoe_lead_sales", "{\"items\": [" + item("One", "") + "]}")))
                .isEqualTo("404 pursuit-not-found");
    }

    @Test
    void five_hundred_items_larger_than_a_single_body_are_taken_in_one_request() {
        String[] items = new String[500];
        Arrays.setAll(
                items,
                i -> item("Row " + i, ", \"key\": \"row %d\"".formatted(i)).replace("Cap it.", "x".repeat(2_000)));
        Instant start = Instant.now();

        TestNode.Answer answer = batch(items);

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(30));
        assertThat(outcomes(answer)).hasSize(500).allMatch(outcome -> outcome.endsWith(" 201"));
        assertThat(result(answer, 499).path("version").asLong()).isEqualTo(501);
    }

    private TestNode.Answer batch(String... items) {
        return batch(new String[0], items);
    }

    private TestNode.Answer batch(String[] headers, String... items) {
        return node.post(
                pursuit + "/contributions:batch", ANA, "{\"items\": [" + String.join(",", items) + "]}", headers);
    }

    private static String item(String title, String more) {
        return """
                {"kind": "SPECIALIST_INPUT", "artefact": "LEGAL", "title": "%s", "text": "Cap it."%s}""".formatted(title, more);
    }

    private static String told(TestNode.Answer answer) {
        return answer.status() + " " + answer.code();
    }

    private static JsonNode result(TestNode.Answer answer, int index) {
        return answer.body().path("results").path(index);
    }

    private static String detail(TestNode.Answer answer, int index) {
        return result(answer, index).path("problem").path("detail").asString();
    }

    private static List<String> outcomes(TestNode.Answer answer) {
        return answer.body()
                .path("results")
                .valueStream()
                .map(result -> (result.path("index").asInt() + " "
                                + result.path("status").asInt() + " "
                                + result.path("problem").path("code").asString(""))
                        .strip())
                .toList();
    }

    private long events() {
        return TestNode.database()
                .sql("select count(*) from domain_event_entry where aggregate_identifier = ?")
                .param(pursuit.substring(pursuit.lastIndexOf('/') + 1))
                .query(Long.class)
                .single();
    }
}
