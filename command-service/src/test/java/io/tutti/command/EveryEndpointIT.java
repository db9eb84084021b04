package io.tutti.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.tutti.command.TestNode.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bad input of every endpoint that takes a JSON body, derived from the API's own description: so an endpoint that is
 * added later is tried as well. Whatever is sent, the answer is a clear problem and nothing is stored.
 */
class EveryEndpointIT {

    private static final String ANA = "ana_admin_sales";
    private static final String NOBODY = "00000000-0000-4000-8000-00000000dead";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static TestNode node;
    private static JsonNode api;
    private static String pursuit;

    @BeforeAll
    static void start() {
        node = TestNode.start();
        api = node.get("/v3/api-docs", null).body();
        String open = JSON.writeValueAsString(Bodies.valid(api, body("/api/v1/pursuits")));
        Answer opened = node.post("/api/v1/pursuits", ANA, open);
        pursuit = opened.id();
        assertThat(opened.status()).as("%s for %s", opened.body(), open).isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void there_are_endpoints_to_try() {
        assertThat(paths()).hasSizeGreaterThan(10);
    }

    @TestFactory
    Stream<DynamicTest> a_body_as_described_is_understood() {
        return paths().map(path -> DynamicTest.dynamicTest(path, () -> {
            Answer answer =
                    node.post(address(path), ANA, Bodies.valid(api, body(path)).toString());

            // Whether rules accept it is another matter; the other tests here rely on its form being right.
            assertThat(answer.status()).as("%s", answer.body()).isIn(200, 201, 202, 403, 404, 409);
        }));
    }

    @TestFactory
    Stream<DynamicTest> a_body_that_is_none_is_a_clear_problem() {
        List<String> noBodies = List.of("", "null", "[]", "\"text\"", "7", "{", "{\"a\":".repeat(2000), "\u0000");
        return paths().flatMap(path -> noBodies.stream()
                .map(text -> DynamicTest.dynamicTest(
                        path + " " + text.substring(0, Math.min(9, text.length())), () -> refused(path, text, 400))));
    }

    @TestFactory
    Stream<DynamicTest> a_body_with_one_thing_wrong_is_a_clear_problem() {
        return paths().flatMap(path -> {
            ObjectNode valid = Bodies.valid(api, body(path));
            return Bodies.spoiled(api, body(path), valid).entrySet().stream()
                    .map(bad -> DynamicTest.dynamicTest(
                            path + " " + bad.getKey(), () -> refused(path, bad.getValue(), 400)));
        });
    }

    @TestFactory
    Stream<DynamicTest> an_address_that_names_nothing_is_a_clear_problem() {
        return paths().filter(path -> path.contains("{")).flatMap(path -> {
            String valid = Bodies.valid(api, body(path)).toString();
            List<DynamicTest> tests = new ArrayList<>();
            for (String id : List.of("not-a-uuid", "1-1-1-1-1", "%00", "%ED%A0%80", "a".repeat(500))) {
                tests.add(DynamicTest.dynamicTest(path + " " + id.substring(0, Math.min(9, id.length())), () -> {
                    Answer answer = node.post(unknown(path.replaceFirst("\\{[^}]+}", id)), ANA, valid);
                    assertThat(answer.status()).as("%s", answer.body()).isIn(400, 404);
                }));
            }
            tests.add(DynamicTest.dynamicTest(path + " unknown", () -> {
                Answer answer = node.post(unknown(path), ANA, valid);
                assertThat(answer.status()).as("%s", answer.body()).isEqualTo(404);
                assertThat(answer.code()).endsWith("-not-found");
            }));
            return tests.stream();
        });
    }

    @TestFactory
    Stream<DynamicTest> without_a_token_nothing_is_open() {
        return paths().map(path -> DynamicTest.dynamicTest(path, () -> {
            Answer answer =
                    node.post(address(path), null, Bodies.valid(api, body(path)).toString());
            assertThat(answer.status() + " " + answer.code()).isEqualTo("401 unauthenticated");
        }));
    }

    @TestFactory
    Stream<DynamicTest> where_it_is_not_open_nobody_acts_for_a_member() {
        return paths().filter(path -> !path.contains("/contributions") || path.contains("/contributions/"))
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    Answer answer = node.post(
                            address(path),
                            "crm_integrator__contributions~log",
                            Bodies.valid(api, body(path)).toString(),
                            "Tutti-On-Behalf-Of",
                            "ana");
                    assertThat(answer.status() + " " + answer.code())
                            .isEqualTo("403 acting-for-members-is-not-open-here");
                }));
    }

    private static void refused(String path, String body, int status) {
        long before = storedEvents();

        Answer answer = node.post(address(path), ANA, body);

        if (path.endsWith(":batch") && answer.status() == 200) {
            // The items of a batch are judged one by one.
            assertThat(answer.body().path("results").valueStream()).isNotEmpty().allSatisfy(result -> {
                assertThat(result.path("status").asInt()).isEqualTo(status);
                assertThat(result.at("/problem/code").asString()).matches("[a-z]+(-[a-z]+)*");
            });
            assertThat(storedEvents()).isEqualTo(before);
            return;
        }
        Consumer<Answer> aClearProblem = it -> {
            assertThat(it.status()).as("%s %s: %s", path, body, it.body()).isEqualTo(status);
            assertThat(it.code()).matches("[a-z]+(-[a-z]+)*");
            assertThat(it.header("Content-Type")).startsWith("application/problem+json");
            assertThat(it.body().path("detail").asString())
                    .isNotBlank()
                    .doesNotContain("io.tutti")
                    .doesNotContain("java");
        };
        assertThat(answer).satisfies(aClearProblem);
        assertThat(storedEvents()).isEqualTo(before);
    }

    /** The pursuit is real, things in it are not. */
    private static String address(String path) {
        return unknown(path.replace("{pursuitId}", pursuit));
    }

    private static String unknown(String path) {
        return path.replace("{kind}", "never-heard-of").replaceAll("\\{[^}]+}", NOBODY);
    }

    private static Stream<String> paths() {
        return api.path("paths").propertyNames().stream()
                .filter(path -> !body(path).isMissingNode());
    }

    private static JsonNode body(String path) {
        return api.path("paths")
                .path(path)
                .path("post")
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
    }

    private static long storedEvents() {
        return TestNode.database()
                .sql("select count(*) from domain_event_entry")
                .query(Long.class)
                .single();
    }
}
