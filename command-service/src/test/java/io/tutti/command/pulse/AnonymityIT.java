package io.tutti.command.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tutti.command.TestNode;
import io.tutti.command.platform.lookup.StandardsInForce;
import io.tutti.contract.pursuit.PursuitKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is left of a person who answered, wherever one could look; and that nobody answers twice, on any node. */
class AnonymityIT {

    private static final String LOU = "lou_leader_sales";
    private static final String SECRET = "tutti.pulse.secret=nobody-will-ever-guess-this-secret-1";
    private static final String ANSWER = """
            {"points": {"CUSTOMER_CORE": 4, "COLLABORATIVE_CULTURE": 2, "CALIBRATED_SUCCESS": 5}}""";

    private static TestNode one;
    private static TestNode other;

    @BeforeAll
    static void start() {
        one = TestNode.start(SECRET);
        other = TestNode.start(SECRET);
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
    }

    @Test
    void nothing_stored_or_published_leads_back_to_the_person() {
        String round = open("{}");
        String person = "quillon-" + System.nanoTime();
        String key = "my-own-key-" + System.nanoTime();

        TestNode.Answer answer = one.post(
                answers(round),
                person + "_contributor_finance",
                ANSWER,
                "Idempotency-Key",
                key,
                "traceparent",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("ETag")).isNull();
        assertThat(answer.body().toString()).isEqualTo("{\"id\":\"" + round + "\"}");
        String stored = TestNode.database()
                .sql(
                        "select convert_from(payload, 'UTF8') || ' ' || convert_from(meta_data, 'UTF8') || ' ' || time_stamp"
                                + " from domain_event_entry where aggregate_identifier = ? and sequence_number = 1")
                .param(round)
                .query(String.class)
                .single();
        assertThat(stored)
                .isEqualTo("{\"points\":{\"CUSTOMER_CORE\":4,\"COLLABORATIVE_CULTURE\":2,\"CALIBRATED_SUCCESS\":5}}"
                        + " {\"actor\":\"anonymous\"} " + LocalDate.now(ZoneOffset.UTC) + "T00:00:00.000Z");
        // A node that ended before this one may hold its claim on the publisher for ten seconds.
        await().atMost(Duration.ofSeconds(30)).until(() -> !published(round).isEmpty());
        ProducerRecord<String, byte[]> record = published(round).getFirst();
        Map<String, String> headers = new HashMap<>();
        record.headers().forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
        assertThat(record.topic()).isEqualTo("tutti.pulse-events.v1");
        assertThat(headers)
                .containsEntry("ce_actor", "anonymous")
                .containsEntry("ce_correlationid", "unknown")
                .containsEntry("ce_causationid", "unknown")
                .containsEntry("ce_time", LocalDate.now(ZoneOffset.UTC) + "T00:00:00Z");
        assertThat(Instant.ofEpochMilli(record.timestamp()))
                .isEqualTo(Instant.now().truncatedTo(ChronoUnit.DAYS));
        assertThat(everythingInTheDatabase()).doesNotContain(person).doesNotContain(key);
        assertThat(participants(round)).isEqualTo(1);
    }

    @Test
    void at_the_same_moment_on_two_nodes_one_answer_of_a_person_is_taken() throws Exception {
        for (int attempt = 0; attempt < 10; attempt++) {
            String round = open("{}");
            try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
                List<Callable<Integer>> posts = IntStream.range(0, 8)
                        .<Callable<Integer>>mapToObj(i -> () -> (i % 2 == 0 ? one : other)
                                .post(answers(round), "kim_contributor_legal", ANSWER)
                                .status())
                        .toList();
                List<Integer> statuses = new ArrayList<>();
                for (var post : callers.invokeAll(posts)) {
                    statuses.add(post.get());
                }

                assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
            }
            assertThat(answersStored(round)).isEqualTo(1);
            assertThat(participants(round)).isEqualTo(1);
        }
    }

    @Test
    void a_repetition_is_refused_also_with_the_same_key() {
        String round = open("{}");

        TestNode.Answer first = one.post(answers(round), "kim_lead_legal", ANSWER, "Idempotency-Key", "k");
        TestNode.Answer here = one.post(answers(round), "kim_lead_legal", ANSWER, "Idempotency-Key", "k");
        TestNode.Answer there = other.post(answers(round), "kim_lead_legal", ANSWER, "Idempotency-Key", "k");

        assertThat(first.status()).isEqualTo(201);
        assertThat(here.status() + " " + here.code()).isEqualTo("409 people-answer-once");
        assertThat(there.status() + " " + there.code()).isEqualTo("409 people-answer-once");
    }

    @Test
    void a_refused_answer_leaves_nothing_and_closing_forgets_who_took_part() {
        String round = open("{}");
        one.post(answers(round), "kim_lead_legal", ANSWER);

        TestNode.Answer refused = one.post(answers(round), "max_lead_legal", ANSWER.replace("2,", "6,"));
        assertThat(refused.status() + " " + refused.code()).isEqualTo("400 invalid-request");
        assertThat(participants(round)).isEqualTo(1);

        assertThat(other.post("/api/v1/pulse-rounds/" + round + "/closings", LOU, "{}")
                        .status())
                .isEqualTo(201);
        assertThat(participants(round)).isZero();
        assertThat(TestNode.database()
                        .sql("select count(*) from pulse_open_round where round = ?")
                        .param(UUID.fromString(round))
                        .query(Long.class)
                        .single())
                .isZero();
        TestNode.Answer late = one.post(answers(round), "max_lead_legal", ANSWER);
        assertThat(late.status() + " " + late.code()).isEqualTo("409 round-is-open");
    }

    @Test
    void a_node_with_another_secret_takes_no_answer() {
        String round = open("{}");
        try (TestNode stranger = TestNode.start("tutti.pulse.secret=quite-another-secret-of-this-one-node")) {
            TestNode.Answer answer = stranger.post(answers(round), "kim_lead_legal", ANSWER);

            assertThat(answer.status() + " " + answer.code()).isEqualTo("503 pulse-secret-differs");
        }
        assertThat(answersStored(round)).isZero();
    }

    @Test
    void the_team_of_a_pursuit_is_read_as_it_is_now_on_any_node() {
        String pursuit = one.post("/api/v1/pursuits", "ana_lead_sales", """
                        {"account": "Aurora Rail", "objective": "Signalling", "expectedClose": "%s",
                         "value": {"amount": "2400000", "currency": "EUR"}, "requiredDepartments": ["sales"]}""".formatted(
                                LocalDate.now(ZoneOffset.UTC).plusMonths(3)))
                .id();
        TestNode.Answer round =
                other.post("/api/v1/pulse-rounds", "ana_lead_sales", "{\"pursuit\": \"" + pursuit + "\"}");
        assertThat(round.header("Location")).isEqualTo("/api/v1/pulse-rounds/" + round.id());

        TestNode.Answer before = other.post(answers(round.id()), "leo_contributor_legal", ANSWER);
        one.post(
                "/api/v1/pursuits/" + pursuit + "/members",
                "ana_lead_sales",
                "{\"member\": \"leo\", \"department\": \"legal\"}");
        TestNode.Answer after = other.post(answers(round.id()), "leo_contributor_legal", ANSWER);

        assertThat(before.status() + " " + before.code()).isEqualTo("403 round-is-answered-by-those-asked");
        assertThat(after.status()).isEqualTo(201);
    }

    @Test
    void a_standard_set_on_one_node_is_in_force_on_the_other_at_once() {
        StandardsInForce standards = other.context.getBean(StandardsInForce.class);
        PursuitKind kind = new PursuitKind("kind-" + System.nanoTime());
        assertThat(standards.of(kind)).isEmpty();

        TestNode.Answer set = one.post(
                "/api/v1/standards",
                "ana_lead_sales",
                "{\"kind\": \"" + kind
                        + "\", \"gates\": [{\"gate\": \"CLOSE\", \"reviewsHeld\": [\"gold\", \"gold\"]}]}");

        assertThat(set.header("Location")).isEqualTo("/api/v1/standards/" + kind);
        assertThat(standards
                        .of(kind)
                        .orElseThrow()
                        .gates()
                        .getFirst()
                        .standard()
                        .reviewsHeld())
                .containsExactly("gold");
        one.post("/api/v1/standards/" + kind + "/retirements", "ana_lead_sales", "{\"reason\": \"Over\"}");
        assertThat(standards.of(kind)).isEmpty();
    }

    private static String open(String body) {
        TestNode.Answer opened = one.post("/api/v1/pulse-rounds", LOU, body);
        assertThat(opened.status()).isEqualTo(201);
        return opened.id();
    }

    private static String answers(String round) {
        return "/api/v1/pulse-rounds/" + round + "/answers";
    }

    private static List<ProducerRecord<String, byte[]>> published(String round) {
        return Stream.of(one, other)
                .flatMap(node -> node.kafka.history().stream())
                .filter(sent -> sent.key().equals(round)
                        && new String(sent.headers().lastHeader("ce_sequence").value(), StandardCharsets.UTF_8)
                                .equals("1"))
                .toList();
    }

    /** Every row of every table as text, bytes read as UTF-8 where they are. */
    private static String everythingInTheDatabase() {
        List<String> tables = TestNode.database()
                .sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list();
        StringBuilder all = new StringBuilder();
        for (String table : tables) {
            TestNode.database()
                    .sql("select * from \"" + table + "\"")
                    .query()
                    .listOfRows()
                    .forEach(row -> row.values()
                            .forEach(value -> all.append(
                                            value instanceof byte[] bytes
                                                    ? new String(bytes, StandardCharsets.UTF_8)
                                                    : String.valueOf(value))
                                    .append(' ')));
        }
        return all.toString();
    }

    private static long answersStored(String round) {
        return TestNode.database()
                .sql("select count(*) from domain_event_entry where aggregate_identifier = ?"
                        + " and payload_type = 'tutti.pulse.round-answered'")
                .param(round)
                .query(Long.class)
                .single();
    }

    private static long participants(String round) {
        return TestNode.database()
                .sql("select count(*) from pulse_participation where round = ?")
                .param(UUID.fromString(round))
                .query(Long.class)
                .single();
    }
}
