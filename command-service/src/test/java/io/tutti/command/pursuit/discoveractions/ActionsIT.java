package io.tutti.command.pursuit.discoveractions;

import static org.assertj.core.api.Assertions.assertThat;

import io.tutti.command.Bodies;
import io.tutti.command.TestNode;
import io.tutti.command.TestNode.Answer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the list of actions says is what happens to who tries. */
class ActionsIT {

    private static final String ANA = "ana_lead_sales";
    private static final String LEO = "leo_contributor_legal";
    private static final String ZOE = "zoe_contributor_delivery";
    private static final String LOU = "lou_leader_sales";

    private static TestNode node;
    private static JsonNode api;

    @BeforeAll
    static void start() {
        node = TestNode.start();
        api = node.get("/v3/api-docs", null).body();
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {ANA, LEO, ZOE, LOU})
    void whatever_is_said_to_be_refused_is_refused_by_that_rule_while_the_pursuit_is_under_way(String person) {
        everyRefusalIsTrue(aPursuit(), person);
    }

    @ParameterizedTest
    @ValueSource(strings = {ANA, LEO, ZOE, LOU})
    void whatever_is_said_to_be_refused_is_refused_by_that_rule_after_the_end(String person) {
        String pursuit = aPursuit();
        assertThat(node.post(pursuit + "/wins", ANA, "{}").status()).isEqualTo(201);

        everyRefusalIsTrue(pursuit, person);
    }

    @Test
    void what_is_allowed_is_not_refused_for_who_asks_or_for_the_phase() {
        String pursuit = aPursuit();
        for (JsonNode action : actions(pursuit, LEO)) {
            if (action.path("allowed").asBoolean()) {
                assertThat(attempt(action, LEO).code()).as("%s", action).isNotEqualTo("pursuit-not-found");
                assertThat(attempt(action, LEO).status()).as("%s", action).isIn(201, 404, 409);
            }
        }
    }

    @Test
    void a_member_may_contribute_and_does_not_lead() {
        String pursuit = aPursuit();

        assertThat(allowed(actions(pursuit, LEO)))
                .contains("log-contribution", "hold-review")
                .doesNotContain("plan-gate");
        assertThat(allowed(actions(pursuit, ANA))).contains("log-contribution", "plan-gate", "add-member");
        assertThat(allowed(actions(pursuit, ZOE))).isEmpty();
    }

    @Test
    void after_the_end_people_look_back_or_reopen() {
        String pursuit = aPursuit();
        node.post(pursuit + "/wins", ANA, "{}");

        assertThat(allowed(actions(pursuit, ANA))).containsExactlyInAnyOrder("note-retrospective", "reopen-pursuit");
    }

    @Test
    void actions_on_a_thing_are_told_for_who_asks() {
        String pursuit = aPursuit();
        String contribution = node.post(pursuit + "/contributions", LEO, """
                        {"kind": "SPECIALIST_INPUT", "artefact": "LEGAL", "title": "Liability", "text": "Cap it."}""").id();

        JsonNode own = on(pursuit, contribution, LEO);
        JsonNode others = on(pursuit, contribution, ANA);

        assertThat(own.path("refusedBy").path("code").asString()).isEqualTo("nobody-acknowledges-their-own-work");
        assertThat(others.path("allowed").asBoolean()).isTrue();
        assertThat(others.path("href").asString())
                .isEqualTo(pursuit + "/contributions/" + contribution + "/acknowledgements");
    }

    @Test
    void the_answer_names_the_version_that_it_was_given_on() {
        String pursuit = aPursuit();

        Answer answer = node.get(pursuit + "/actions", ANA);

        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        assertThat(answer.body().path("version").asInt()).isEqualTo(2);
        assertThat(answer.body().path("stage").asString()).isEqualTo("QUALIFY");
    }

    @Test
    void another_node_sees_at_once_what_this_one_did() {
        String pursuit = aPursuit();
        try (TestNode other = TestNode.start()) {
            assertThat(allowed(actions(other.get(pursuit + "/actions", ANA)))).contains("win-pursuit");
            node.post(pursuit + "/wins", ANA, "{}");

            assertThat(allowed(actions(other.get(pursuit + "/actions", ANA)))).contains("reopen-pursuit");
        }
    }

    @Test
    void what_does_not_exist_has_no_actions() {
        String pursuit = aPursuit();

        assertThat(node.get("/api/v1/pursuits/00000000-0000-4000-8000-00000000dead/actions", ANA)
                        .code())
                .isEqualTo("pursuit-not-found");
        for (String target : List.of("00000000-0000-4000-8000-00000000dead", "nobody", "%3C", "a%20b")) {
            assertThat(node.get(pursuit + "/actions?target=" + target, ANA).code())
                    .isEqualTo("target-not-found");
        }
    }

    private static void everyRefusalIsTrue(String pursuit, String person) {
        List<JsonNode> refused = actions(pursuit, person).stream()
                .filter(action -> !action.path("allowed").asBoolean())
                .toList();
        assertThat(refused).isNotEmpty();
        for (JsonNode action : refused) {
            assertThat(attempt(action, person).code())
                    .as("%s", action)
                    .isEqualTo(action.path("refusedBy").path("code").asString());
        }
    }

    private static Answer attempt(JsonNode action, String person) {
        String href = action.path("href").asString();
        String path = api.path("paths").propertyNames().stream()
                .filter(template -> href.matches(template.replaceAll("\\{[^}]+}", "[^/]+")))
                .findFirst()
                .orElseThrow();
        JsonNode schema = api.path("paths")
                .path(path)
                .path("post")
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        return node.post(href, person, Bodies.valid(api, schema).toString());
    }

    private static List<JsonNode> actions(String pursuit, String person) {
        return actions(node.get(pursuit + "/actions", person));
    }

    private static List<JsonNode> actions(Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.body().path("actions").valueStream().toList();
    }

    private static JsonNode on(String pursuit, String target, String person) {
        return actions(node.get(pursuit + "/actions?target=" + target, person)).stream()
                .filter(action -> action.path("target").asString("").equals(target))
                .filter(action -> action.path("action").asString().equals("acknowledge-contribution"))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> named(List<JsonNode> actions) {
        return actions.stream().map(action -> action.path("action").asString());
    }

    private static List<String> allowed(List<JsonNode> actions) {
        return named(actions.stream()
                        .filter(action -> action.path("allowed").asBoolean())
                        .toList())
                .toList();
    }

    /** Ana leads it for sales, Leo contributes for legal. */
    private static String aPursuit() {
        JsonNode schema = api.at("/paths/~1api~1v1~1pursuits/post/requestBody/content/application~1json/schema");
        String pursuit = "/api/v1/pursuits/"
                + node.post("/api/v1/pursuits", ANA, Bodies.valid(api, schema).toString())
                        .id();
        Answer joined = node.post(pursuit + "/members", ANA, "{\"member\": \"leo\", \"department\": \"legal\"}");
        assertThat(joined.status()).isEqualTo(201);
        return pursuit;
    }
}
