package io.tutti.command.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tutti.command.TestNode;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two nodes of the command service on one real PostgreSQL. */
class EventStoreIT {

    private static final String ANA = "ana_lead_sales";

    private static TestNode node;
    private static TestNode otherNode;

    @BeforeAll
    static void start() {
        node = TestNode.start();
        otherNode = TestNode.start();
    }

    @AfterAll
    static void stop() {
        otherNode.close();
        node.close();
    }

    @Test
    void axon_has_transactions_and_stores_on_postgresql() {
        assertThat(node.context.getBean(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
        assertThat(node.context.getBean(EventStorageEngine.class)).isInstanceOf(JdbcEventStorageEngine.class);
        assertThat(node.context.getBean(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
        assertThat(node.context.getBean(EventStore.class)).isInstanceOf(EmbeddedEventStore.class);
        org.axonframework.config.Configuration axon =
                node.context.getBean(org.axonframework.config.Configuration.class);
        assertThat(axon.eventStore()).isSameAs(node.context.getBean(EventStore.class));
        assertThat(axon.getComponent(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
    }

    @Test
    void events_are_stored_under_logical_names_with_revision_as_json_and_without_class_names() {
        String pursuit = open("logical-names");

        List<String> rows = TestNode.database()
                .sql("select payload_type || ':' || payload_revision || ' ' || convert_from(payload, 'UTF8') || ' '"
                        + " || convert_from(meta_data, 'UTF8') || ' ' || type from domain_event_entry"
                        + " where aggregate_identifier = ? order by sequence_number")
                .param(pursuit)
                .query(String.class)
                .list();

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).startsWith("tutti.pursuit.opened:1 {\"account\":\"Aurora Rail\"");
        assertThat(rows.get(1)).startsWith("tutti.pursuit.member-joined:1 {\"member\":\"ana\"");
        assertThat(rows)
                .allSatisfy(row -> assertThat(row)
                        .contains("\"actor\":\"ana\"")
                        .endsWith("pursuit")
                        .doesNotContain("io.tutti"));
    }

    @Test
    void callers_that_collide_on_two_nodes_are_all_served_and_no_event_is_lost() throws Exception {
        String pursuit = open("collisions");
        int members = 60;

        List<TestNode.Answer> answers = inParallel(
                members,
                i -> (i % 2 == 0 ? node : otherNode)
                        .post(
                                "/api/v1/pursuits/" + pursuit + "/members",
                                ANA,
                                "{\"member\":\"m" + i + "\",\"department\":\"legal\"}"));

        assertThat(answers).extracting(TestNode.Answer::status).containsOnly(201);
        assertThat(sequencesOf(pursuit))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(0, members + 1L).boxed().toList());
        assertThat(answers)
                .extracting(answer -> answer.body().path("version").asLong())
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(2, members + 1L).boxed().toList());
    }

    @Test
    void one_request_that_is_sent_many_times_at_once_to_two_nodes_happens_once_with_one_answer() throws Exception {
        String pursuit = open("double-submit");

        List<TestNode.Answer> answers = inParallel(
                20,
                i -> (i % 2 == 0 ? node : otherNode)
                        .post(
                                "/api/v1/pursuits/" + pursuit + "/contributions",
                                ANA,
                                CONTRIBUTION,
                                "Idempotency-Key",
                                "the-one"));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.header("ETag")).isEqualTo("\"2\"");
            assertThat(answer.header("Location")).isEqualTo(answers.getFirst().header("Location"));
        });
        assertThat(sequencesOf(pursuit)).containsExactly(0L, 1L, 2L);
    }

    @Test
    void a_node_whose_cache_lags_behind_refuses_nothing_that_is_allowed_by_now() {
        String pursuit = open("stale-cache");
        String contributions = "/api/v1/pursuits/" + pursuit + "/contributions";
        assertThat(node.post(contributions, ANA, CONTRIBUTION).status()).isEqualTo(201);

        otherNode.post(
                "/api/v1/pursuits/" + pursuit + "/members", ANA, "{\"member\":\"leo\",\"department\":\"legal\"}");

        assertThat(node.post(contributions, "leo_contributor_legal", CONTRIBUTION)
                        .status())
                .isEqualTo(201);
        assertThat(node.post(contributions, "zoe_contributor_legal", CONTRIBUTION)
                        .code())
                .isEqualTo("only-team-members-contribute");
    }

    @Test
    void a_refused_command_stores_nothing() {
        String pursuit = open("refused");

        TestNode.Answer answer =
                node.post("/api/v1/pursuits/" + pursuit + "/contributions", "zoe_contributor_legal", CONTRIBUTION);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(sequencesOf(pursuit)).containsExactly(0L, 1L);
    }

    private static final String CONTRIBUTION = """
            {"kind": "SPECIALIST_INPUT", "artefact": "LEGAL", "title": "Liability", "text": "Cap it."}""";

    private static String open(String key) {
        TestNode.Answer answer = node.post(
                "/api/v1/pursuits",
                ANA,
                """
                {"account": "Aurora Rail", "objective": "Signalling", "expectedClose": "%s",
                 "value": {"amount": "2400000", "currency": "EUR"}, "requiredDepartments": ["sales", "legal"]}""".formatted(java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusMonths(3)),
                "Idempotency-Key",
                key + UUID.randomUUID());
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return answer.id();
    }

    private static List<Long> sequencesOf(String pursuit) {
        return TestNode.database()
                .sql("select sequence_number from domain_event_entry where aggregate_identifier = ? order by 1")
                .param(pursuit)
                .query(Long.class)
                .list();
    }

    private interface Request {
        TestNode.Answer send(int number);
    }

    private static List<TestNode.Answer> inParallel(int times, Request request) throws Exception {
        try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
            List<Future<TestNode.Answer>> answers = IntStream.range(0, times)
                    .mapToObj(i -> callers.submit(() -> request.send(i)))
                    .toList();
            return answers.stream().map(EventStoreIT::get).toList();
        }
    }

    private static TestNode.Answer get(Future<TestNode.Answer> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
