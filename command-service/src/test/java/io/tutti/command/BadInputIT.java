package io.tutti.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a client sends, it gets a clear problem with a stable code, never a 500, and nothing is stored. */
class BadInputIT {

    private static final String ANA = "ana_lead_sales";
    private static final LocalDate CLOSE = LocalDate.now(ZoneOffset.UTC).plusMonths(3);
    private static final String OPEN = """
            {"account": "Aurora Rail", "objective": "Signalling", "expectedClose": "%s",
             "value": {"amount": "2400000", "currency": "EUR"}, "requiredDepartments": ["sales", "legal"]}""".formatted(CLOSE);
    private static final String LOG = """
            {"kind": "SPECIALIST_INPUT", "artefact": "LEGAL", "title": "Liability", "text": "Cap it."}""";
    private static final String MEMBER = "{\"member\": \"leo\", \"department\": \"legal\"}";

    private static TestNode node;
    private static String pursuit;
    private static String contribution;

    @BeforeAll
    static void start() {
        node = TestNode.start();
        pursuit = "/api/v1/pursuits/" + node.post("/api/v1/pursuits", ANA, OPEN).id();
        contribution = pursuit + "/contributions/"
                + node.post(pursuit + "/contributions", ANA, LOG).id();
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    static Stream<Arguments> bodies() {
        String open = "/api/v1/pursuits";
        return Stream.of(
                bad(open, "", 400, "malformed-body"),
                bad(open, "null", 400, "malformed-body"),
                bad(open, "[]", 400, "malformed-body"),
                bad(open, "\"text\"", 400, "malformed-body"),
                bad(open, "{", 400, "malformed-body"),
                bad(open, OPEN + "x", 400, "malformed-body"),
                bad(open, OPEN + OPEN, 400, "malformed-body"),
                bad(open, "{\"a\":".repeat(2000), 400, "malformed-body"),
                bad(open, "{}", 400, "invalid-request"),
                bad(open, OPEN.replace("\"account\"", "\"acount\""), 400, "malformed-body"),
                bad(open, OPEN.replace("{\"account\"", "{\"account\": \"x\", \"account\""), 400, "malformed-body"),
                bad(open, OPEN.replace("\"Aurora Rail\"", "null"), 400, "invalid-request"),
                bad(open, OPEN.replace("\"Aurora Rail\"", "7"), 400, "malformed-body"),
                bad(open, OPEN.replace("\"Aurora Rail\"", "true"), 400, "malformed-body"),
                bad(open, OPEN.replace("\"Aurora Rail\"", "[\"x\"]"), 400, "malformed-body"),
                bad(open, OPEN.replace("Aurora Rail", " "), 400, "invalid-request"),
                bad(open, OPEN.replace("Aurora Rail", "a".repeat(201)), 400, "invalid-request"),
                bad(open, OPEN.replace("Aurora Rail", "a\\u0000b"), 400, "invalid-request"),
                bad(open, OPEN.replace("Aurora Rail", "a\\nb"), 400, "invalid-request"),
                bad(open, OPEN.replace("Aurora Rail", "a\\ud800b"), 400, "invalid-request"),
                bad(open, OPEN.replace("\"2400000\"", "2400000"), 400, "malformed-body"),
                bad(open, OPEN.replace("2400000", "-1"), 400, "malformed-body"),
                bad(open, OPEN.replace("2400000", "1e9"), 400, "malformed-body"),
                bad(open, OPEN.replace("2400000", "1.005"), 400, "malformed-body"),
                bad(open, OPEN.replace("2400000", "9".repeat(16)), 400, "malformed-body"),
                bad(open, OPEN.replace("2400000", "NaN"), 400, "malformed-body"),
                bad(open, OPEN.replace("2400000", ""), 400, "malformed-body"),
                bad(open, OPEN.replace("EUR", "EURO"), 400, "malformed-body"),
                bad(open, OPEN.replace("EUR", ""), 400, "malformed-body"),
                bad(open, OPEN.replace("EUR", "XAU"), 409, "large-deal-threshold-is-configured"),
                bad(open, OPEN.replace("\"sales\", \"legal\"", ""), 400, "invalid-request"),
                bad(open, OPEN.replace("\"legal\"", "\"Legal\""), 400, "malformed-body"),
                bad(open, OPEN.replace("\"legal\"", "null"), 400, "invalid-request"),
                bad(open, OPEN.replace("\"legal\"", "7"), 400, "malformed-body"),
                bad(open, OPEN.replace("[\"sales\", \"legal\"]", "\"sales\""), 400, "malformed-body"),
                bad(open, OPEN.replace("[\"sales\", \"legal\"]", many("\"d%d\"", 31)), 400, "invalid-request"),
                bad(open, OPEN.replace(CLOSE.toString(), "tomorrow"), 400, "malformed-body"),
                bad(open, OPEN.replace(CLOSE.toString(), "2027-02-30"), 400, "malformed-body"),
                bad(open, OPEN.replace("\"" + CLOSE + "\"", "20270131"), 400, "malformed-body"),
                bad(open, OPEN.replace(CLOSE.toString(), "2001-01-01"), 409, "expected-close-lies-ahead"),
                bad(open, "{\"account\":\"" + "a".repeat(300_000) + "\"}", 413, "body-too-large"),
                bad("/contributions", LOG.replace("SPECIALIST_INPUT", "GOSSIP"), 400, "malformed-body"),
                bad("/contributions", LOG.replace("\"SPECIALIST_INPUT\"", "2"), 400, "malformed-body"),
                bad("/contributions", LOG.replace("SPECIALIST_INPUT", ""), 400, "malformed-body"),
                bad("/contributions", LOG.replace("Cap it.", "a".repeat(10_001)), 400, "invalid-request"),
                bad("/contributions", LOG.replace("Cap it.", "bell \\u0007"), 400, "invalid-request"),
                bad("/contributions", with("buildsOn", "[\"1-1-1-1-1\"]"), 400, "malformed-body"),
                bad("/contributions", with("buildsOn", "[null]"), 400, "invalid-request"),
                bad("/contributions", with("buildsOn", "{}"), 400, "malformed-body"),
                bad(
                        "/contributions",
                        with("buildsOn", many("\"00000000-0000-4000-8000-0000000000%02d\"", 51)),
                        400,
                        "invalid-request"),
                bad(
                        "/contributions",
                        with("buildsOn", "[\"00000000-0000-4000-8000-000000000001\"]"),
                        409,
                        "contributions-build-on-earlier-ones"),
                bad("/contributions", with("proofPoints", "[\"x\"]"), 409, "only-key-messages-have-proof-points"),
                bad("/contributions", with("department", "\"legal\""), 400, "malformed-body"),
                bad("/contributions", with("occurredAt", "\"yesterday\""), 400, "malformed-body"),
                bad("/contributions", with("occurredAt", "1700000000"), 400, "malformed-body"),
                bad(
                        "/contributions",
                        with("occurredAt", "\"2999-01-01T00:00:00Z\""),
                        409,
                        "nothing-happens-in-the-future"),
                bad(
                        "/contributions",
                        with("occurredAt", "\"1999-01-01T00:00:00+05:00\""),
                        409,
                        "nothing-happens-before-the-pursuit"),
                bad("/members", MEMBER.replace("leo", "le o"), 400, "malformed-body"),
                bad("/members", MEMBER.replace("leo", "a".repeat(101)), 400, "malformed-body"),
                bad("/members", MEMBER.replace("}", ", \"role\": \"BOSS\"}"), 400, "malformed-body"),
                bad("/members", MEMBER.replace("}", ", \"role\": \"LEAD\"}"), 409, "pursuit-has-one-lead"),
                bad("/acknowledgements", "{\"type\": \"ACCEPTED\"}", 409, "nobody-acknowledges-their-own-work"),
                bad("/acknowledgements", "{}", 400, "invalid-request"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_bad_body_is_a_clear_problem_and_nothing_is_stored(String path, String body, int status, String code) {
        String to = switch (path) {
            case "/contributions", "/members" -> pursuit + path;
            case "/acknowledgements" -> contribution + path;
            default -> path;
        };
        long before = storedEvents();

        TestNode.Answer answer = node.post(to, ANA, body);

        assertThat(answer.status() + " " + answer.code())
                .as("%s", answer.body())
                .isEqualTo(status + " " + code);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body().path("detail").asString())
                .isNotBlank()
                .doesNotContain("io.tutti")
                .doesNotContain("java");
        assertThat(storedEvents()).isEqualTo(before);
    }

    @Test
    void the_field_to_blame_is_named_and_told_in_the_language_that_was_asked_for() {
        String amount = OPEN.replace("2400000", "");
        String nobody = OPEN.replace("\"Aurora Rail\"", "null");

        assertThat(errors(node.post("/api/v1/pursuits", ANA, amount)))
                .isEqualTo(
                        "[{\"field\":\"value\",\"message\":\"money is an amount such as \\\"1250000.00\\\" and a currency"
                                + " such as EUR\"}]");
        assertThat(errors(node.post("/api/v1/pursuits", ANA, OPEN.replace(", \"currency\": \"EUR\"", ""))))
                .isEqualTo("[{\"field\":\"value.currency\",\"message\":\"has the wrong type or form\"}]");
        assertThat(errors(node.post("/api/v1/pursuits", ANA, nobody)))
                .isEqualTo("[{\"field\":\"account\",\"message\":\"must not be null\"}]");
        assertThat(errors(node.post("/api/v1/pursuits", ANA, nobody, "Accept-Language", "de-AT")))
                .isEqualTo("[{\"field\":\"account\",\"message\":\"fehlt noch\"}]");
    }

    private static String errors(TestNode.Answer answer) {
        return answer.body().path("errors").toString();
    }

    static Stream<Arguments> addresses() {
        String nobody = "/api/v1/pursuits/00000000-0000-4000-8000-00000000dead";
        return Stream.of(
                bad("/api/v1/pursuits/not-a-uuid/members", MEMBER, 400, "malformed-parameter"),
                bad("/api/v1/pursuits/1-1-1-1-1/members", MEMBER, 400, "malformed-parameter"),
                bad(nobody + "/members", MEMBER, 404, "pursuit-not-found"),
                bad(nobody + "/contributions", LOG, 404, "pursuit-not-found"),
                bad("/api/v1/nothing-here", MEMBER, 404, "not-found"));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void a_bad_address_is_a_clear_problem(String path, String body, int status, String code) {
        TestNode.Answer answer = node.post(path, ANA, body);

        assertThat(answer.status() + " " + answer.code())
                .as("%s", answer.body())
                .isEqualTo(status + " " + code);
    }

    @Test
    void a_contribution_of_another_pursuit_is_not_found() {
        String other =
                "/api/v1/pursuits/" + node.post("/api/v1/pursuits", ANA, OPEN).id();

        TestNode.Answer answer =
                node.post(contribution.replace(pursuit, other) + "/acknowledgements", ANA, "{\"type\": \"ACCEPTED\"}");

        assertThat(answer.code()).isEqualTo("contribution-not-found");
    }

    @Test
    void a_method_or_media_type_that_is_not_served_is_a_problem_too() {
        TestNode.Answer method =
                node.send(HttpRequest.newBuilder(node.uri("/api/v1/pursuits")).DELETE(), ANA);
        TestNode.Answer media = node.send(
                HttpRequest.newBuilder(node.uri("/api/v1/pursuits"))
                        .header("Content-Type", "text/csv")
                        .POST(HttpRequest.BodyPublishers.ofString("a,b")),
                ANA);

        assertThat(method.status() + " " + method.code()).isEqualTo("405 method-not-allowed");
        assertThat(media.status() + " " + media.code()).isEqualTo("415 unsupported-media-type");
    }

    @Test
    void without_a_valid_token_nothing_is_open() {
        assertThat(node.post("/api/v1/pursuits", null, OPEN).code()).isEqualTo("unauthenticated");
        assertThat(node.post("/api/v1/pursuits", "garbage", OPEN).code()).isEqualTo("unauthenticated");
        assertThat(node.get("/secret", ANA).status()).isEqualTo(403);
        assertThat(node.post("/api/v1/pursuits", "leo_contributor_legal", OPEN).code())
                .isEqualTo("pursuits-are-opened-by-leads");
        assertThat(node.post("/api/v1/pursuits", "two words_lead_sales".replace(" ", "%"), OPEN)
                        .status())
                .isIn(401, 403);
    }

    @Test
    void a_token_without_a_department_must_say_one() {
        assertThat(node.post("/api/v1/pursuits", "omar_lead_", OPEN).code()).isEqualTo("lead-has-a-department");
        assertThat(node.post("/api/v1/pursuits", "omar_lead_Not A Code", OPEN).status())
                .isIn(401, 409);
        assertThat(node.post(
                                "/api/v1/pursuits",
                                "omar_lead_",
                                OPEN.replace("}", "}").replaceFirst("\\{", "{\"department\": \"sales\", "))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void versions_and_keys_are_checked() {
        String members = pursuit + "/members";
        assertThat(node.post(members, ANA, MEMBER, "If-Match", "7").code()).isEqualTo("malformed-if-match");
        assertThat(node.post(members, ANA, MEMBER, "If-Match", "\"99\"").status())
                .isEqualTo(412);
        assertThat(node.post(members, ANA, MEMBER, "Idempotency-Key", "k".repeat(201))
                        .code())
                .isEqualTo("malformed-idempotency-key");
        String key = "once " + System.nanoTime();
        TestNode.Answer first = node.post("/api/v1/pursuits", ANA, OPEN, "Idempotency-Key", key);
        TestNode.Answer again = node.post("/api/v1/pursuits", ANA, "\n" + OPEN, "Idempotency-Key", key);
        TestNode.Answer other =
                node.post("/api/v1/pursuits", ANA, OPEN.replace("Aurora", "Borealis"), "Idempotency-Key", key);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(other.status() + " " + other.code()).isEqualTo("409 idempotency-key-names-one-request");
    }

    @Test
    void an_answer_that_cannot_be_given_is_refused_before_anything_is_stored() {
        long before = storedEvents();

        TestNode.Answer answer = node.post("/api/v1/pursuits", ANA, OPEN, "Accept", "application/xml");

        assertThat(answer.status()).isEqualTo(406);
        assertThat(storedEvents()).isEqualTo(before);
    }

    @Test
    void a_version_of_a_pursuit_that_does_not_exist_is_not_found() {
        TestNode.Answer answer = node.post(
                "/api/v1/pursuits/00000000-0000-4000-8000-00000000dead/members", ANA, MEMBER, "If-Match", "\"1\"");

        assertThat(answer.status() + " " + answer.code()).isEqualTo("404 pursuit-not-found");
    }

    private static Arguments bad(String path, String body, int status, String code) {
        return Arguments.of(path, body, status, code);
    }

    private static String with(String field, String json) {
        return LOG.strip().replaceFirst("}$", ", \"" + field + "\": " + json + "}");
    }

    private static String many(String form, int times) {
        return Stream.iterate(0, i -> i + 1)
                .limit(times)
                .map(form::formatted)
                .toList()
                .toString();
    }

    private static long storedEvents() {
        return TestNode.database()
                .sql("select count(*) from domain_event_entry")
                .query(Long.class)
                .single();
    }
}
