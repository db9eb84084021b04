package io.tutti.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a client sends about calibration and pulse, it gets a clear problem with a stable code and nothing is stored. */
class CalibrationAndPulseBadInputIT {

    private static final String LOU = "lou_leader_sales";
    private static final String NONE = "00000000-0000-4000-8000-00000000dead";
    private static final String SET = "{\"title\": \"Grow\", \"from\": \"2030-01-01\", \"until\": \"2030-12-31\"}";
    private static final String ADOPT =
            "{\"name\": \"Win rate\", \"measures\": \"Won of decided\", \"unit\": \"percent\"}";
    private static final String STANDARD =
            "{\"kind\": \"renewal\", \"gates\": [{\"gate\": \"CLOSE\", \"kindsIn\": [\"KEY_MESSAGE\"]}]}";
    private static final String ANSWER =
            "{\"points\": {\"CUSTOMER_CORE\": 4, \"COLLABORATIVE_CULTURE\": 2, \"CALIBRATED_SUCCESS\": 5}}";

    private static TestNode node;
    private static String metric;
    private static String round;

    @BeforeAll
    static void start() {
        node = TestNode.start();
        metric = node.post("/api/v1/metrics", LOU, ADOPT).id();
        round = node.post("/api/v1/pulse-rounds", LOU, "{}").id();
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    static Stream<Arguments> bodies() {
        String objectives = "/api/v1/objectives";
        String standards = "/api/v1/standards";
        String align = "/api/v1/metrics/METRIC/alignments";
        String answers = "/api/v1/pulse-rounds/ROUND/answers";
        return Stream.of(
                Arguments.of(objectives, "", 400, "malformed-body"),
                Arguments.of(objectives, "{}", 400, "invalid-request"),
                Arguments.of(objectives, SET.replace("Grow", " "), 400, "invalid-request"),
                Arguments.of(objectives, SET.replace("Grow", "a\\u0000b"), 400, "invalid-request"),
                Arguments.of(objectives, SET.replace("Grow", "a".repeat(201)), 400, "invalid-request"),
                Arguments.of(objectives, SET.replace("\"Grow\"", "7"), 400, "malformed-body"),
                Arguments.of(objectives, SET.replace("2030-12-31", "2030-02-30"), 400, "malformed-body"),
                Arguments.of(objectives, SET.replace("2030-12-31", "2029-12-31"), 409, "periods-end-after-they-begin"),
                Arguments.of(objectives, SET.replace("title", "titel"), 400, "malformed-body"),
                Arguments.of(objectives, SET.replace("}", ", \"owner\": \"Sales\"}"), 400, "malformed-body"),
                Arguments.of(objectives + "/x/retirements", "{\"reason\": \"Over\"}", 400, "malformed-parameter"),
                Arguments.of(objectives + "/" + NONE + "/retirements", "{}", 400, "invalid-request"),
                Arguments.of(
                        objectives + "/" + NONE + "/retirements", "{\"reason\": \"Over\"}", 404, "objective-not-found"),
                Arguments.of(objectives + "/" + NONE + "/revisions", SET, 404, "objective-not-found"),
                Arguments.of("/api/v1/metrics", "[]", 400, "malformed-body"),
                Arguments.of("/api/v1/metrics", ADOPT.replace("percent", ""), 400, "invalid-request"),
                Arguments.of(align.replace("METRIC", NONE), "{\"objectives\": []}", 404, "metric-not-found"),
                Arguments.of(align, "{}", 400, "invalid-request"),
                Arguments.of(align, "{\"objectives\": null}", 400, "invalid-request"),
                Arguments.of(align, "{\"objectives\": [null]}", 400, "invalid-request"),
                Arguments.of(align, "{\"objectives\": [\"1-1-1-1-1\"]}", 400, "malformed-body"),
                Arguments.of(
                        align, "{\"objectives\": [\"" + NONE + "\"]}", 409, "metrics-align-with-active-objectives"),
                Arguments.of(standards, STANDARD.replace("renewal", "Renewal"), 400, "malformed-body"),
                Arguments.of(standards, STANDARD.replace("\"CLOSE\"", "\"ELSEWHERE\""), 400, "malformed-body"),
                Arguments.of(standards, STANDARD.replace("\"CLOSE\"", "null"), 400, "invalid-request"),
                Arguments.of(standards, STANDARD.replace("\"CLOSE\"", "2"), 400, "malformed-body"),
                Arguments.of(standards, STANDARD.replace("CLOSE", "QUALIFY"), 409, "standard-names-each-gate-once"),
                Arguments.of(standards, STANDARD.replace("[\"KEY_MESSAGE\"]", "[null]"), 400, "invalid-request"),
                Arguments.of(standards, "{\"kind\": \"renewal\", \"gates\": []}", 400, "invalid-request"),
                Arguments.of(standards, "{\"kind\": \"renewal\", \"gates\": [null]}", 400, "invalid-request"),
                Arguments.of(standards + "/never-set/retirements", "{\"reason\": \"Over\"}", 404, "standard-not-found"),
                Arguments.of(standards + "/No/retirements", "{\"reason\": \"Over\"}", 400, "malformed-parameter"),
                Arguments.of("/api/v1/pulse-rounds", "{\"pursuit\": \"x\"}", 400, "malformed-body"),
                Arguments.of("/api/v1/pulse-rounds", "{\"pursuit\": \"" + NONE + "\"}", 404, "pursuit-not-found"),
                Arguments.of("/api/v1/pulse-rounds", "", 400, "malformed-body"),
                Arguments.of(answers.replace("ROUND", NONE), ANSWER, 404, "round-not-found"),
                Arguments.of(answers, "{}", 400, "invalid-request"),
                Arguments.of(answers, "{\"points\": {}}", 409, "each-statement-is-answered"),
                Arguments.of(answers, ANSWER.replace("4", "0"), 400, "invalid-request"),
                Arguments.of(answers, ANSWER.replace("4", "6"), 400, "invalid-request"),
                Arguments.of(answers, ANSWER.replace("4", "4.5"), 400, "malformed-body"),
                Arguments.of(answers, ANSWER.replace("4", "null"), 400, "invalid-request"),
                Arguments.of(answers, ANSWER.replace("4", "\"4\""), 400, "malformed-body"),
                Arguments.of(answers, ANSWER.replace("4", "99999999999999999999"), 400, "malformed-body"),
                Arguments.of(answers, ANSWER.replace("CUSTOMER_CORE", "MOOD"), 400, "malformed-body"),
                Arguments.of(answers, ANSWER.replace("COLLABORATIVE_CULTURE", "CUSTOMER_CORE"), 400, "malformed-body"),
                Arguments.of("/api/v1/pulse-rounds/" + NONE + "/closings", "{}", 404, "round-not-found"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void bad_input_is_refused_with_a_code_and_stores_nothing(String path, String body, int status, String code) {
        long before = stored();

        TestNode.Answer answer = node.post(path.replace("METRIC", metric).replace("ROUND", round), LOU, body);

        assertThat(answer.status() + " " + answer.code()).isEqualTo(status + " " + code);
        assertThat(answer.body().path("detail").asString()).isNotBlank();
        assertThat(stored()).isEqualTo(before);
    }

    private static long stored() {
        return TestNode.database()
                .sql("select (select count(*) from domain_event_entry) + (select count(*) from pulse_participation)")
                .query(Long.class)
                .single();
    }
}
