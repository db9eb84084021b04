package io.tutti.command.pursuit.noteoverdue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tutti.command.TestNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A request that is not answered in time is noted as overdue: once, soon, and whichever nodes were up at that moment. */
class OverdueIT {

    private static final String ANA = "ana_lead_sales";
    private static final String LEO = "leo_contributor_legal";
    private static final String OVERDUE = "tutti.pursuit.input-request-overdue";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Test
    void soon_after_the_due_instant_it_is_overdue_and_not_before() {
        try (TestNode node = TestNode.start()) {
            String pursuit = aPursuit(node);
            Instant due = Instant.now().plusSeconds(2);
            ask(node, pursuit, due);

            await().atMost(PATIENCE).until(() -> overdue(pursuit).size() == 1);

            Instant noted = overdue(pursuit).getFirst();
            assertThat(noted).isAfterOrEqualTo(due);
            assertThat(metadata(pursuit)).contains("\"actor\":\"tutti\"");
        }
    }

    @Test
    void a_request_that_fell_due_while_every_node_was_down_is_noted_when_one_is_back() {
        String pursuit;
        Instant due;
        try (TestNode node = TestNode.start()) {
            pursuit = aPursuit(node);
            due = Instant.now().plusSeconds(3);
            ask(node, pursuit, due);
        }
        await().atMost(PATIENCE).until(() -> Instant.now().isAfter(due));
        assertThat(overdue(pursuit)).isEmpty();

        try (TestNode _ = TestNode.start()) {
            await().atMost(PATIENCE).until(() -> !overdue(pursuit).isEmpty());
        }
        assertThat(overdue(pursuit)).hasSize(1);
    }

    @Test
    void two_nodes_note_each_request_once() {
        try (TestNode one = TestNode.start();
                TestNode other = TestNode.start()) {
            String pursuit = aPursuit(one);
            Instant due = Instant.now().plusSeconds(2);
            int requests = 20;
            for (int i = 0; i < requests; i++) {
                ask(i % 2 == 0 ? one : other, pursuit, due);
            }
            String last = aPursuit(other);
            ask(other, last, due.plusSeconds(4));

            await().atMost(PATIENCE)
                    .until(() -> overdue(pursuit).size() >= requests
                            && !overdue(last).isEmpty());

            assertThat(overdue(pursuit)).hasSize(requests);
        }
    }

    @Test
    void what_was_answered_in_time_is_never_overdue_and_what_was_sent_back_after_it_is() {
        try (TestNode node = TestNode.start()) {
            String pursuit = aPursuit(node);
            Instant due = Instant.now().plusSeconds(2);
            String answered = ask(node, pursuit, due);
            answer(node, pursuit, answered);
            String later = aPursuit(node);
            ask(node, later, due.plusSeconds(1));

            await().atMost(PATIENCE).until(() -> !overdue(later).isEmpty());
            assertThat(overdue(pursuit)).isEmpty();

            assertThat(node.post(
                                    pursuit + "/input-requests/" + answered + "/send-backs",
                                    ANA,
                                    "{\"reason\": \"Which clause?\"}")
                            .status())
                    .isEqualTo(201);
            await().atMost(PATIENCE).until(() -> overdue(pursuit).size() == 1);
        }
    }

    private static String aPursuit(TestNode node) {
        String pursuit = "/api/v1/pursuits/"
                + node.post("/api/v1/pursuits", ANA, """
                        {"account": "Aurora Rail", "objective": "Signalling", "expectedClose": "%s",
                         "value": {"amount": "2400000", "currency": "EUR"}, "requiredDepartments": ["sales"]}""".formatted(
                                        LocalDate.now(ZoneOffset.UTC).plusMonths(3)))
                        .id();
        node.post(pursuit + "/members", ANA, "{\"member\": \"leo\", \"department\": \"legal\"}");
        return pursuit;
    }

    private static String ask(TestNode node, String pursuit, Instant due) {
        TestNode.Answer asked = node.post(
                pursuit + "/input-requests",
                ANA,
                "{\"askedOf\": \"legal\", \"question\": \"Which cap?\", \"due\": \"" + due + "\"}");
        assertThat(asked.status()).as("%s", asked.body()).isEqualTo(201);
        return asked.id();
    }

    private static void answer(TestNode node, String pursuit, String request) {
        TestNode.Answer answered = node.post(pursuit + "/contributions", LEO, """
                {"kind": "SPECIALIST_INPUT", "artefact": "LEGAL", "title": "Cap", "text": "At the value.",
                 "answers": "%s"}""".formatted(request));
        assertThat(answered.status()).as("%s", answered.body()).isEqualTo(201);
    }

    /** When each overdue event of a pursuit was recorded. */
    private static List<Instant> overdue(String pursuit) {
        return TestNode.database()
                .sql("select time_stamp from domain_event_entry where aggregate_identifier = ? and payload_type = ?")
                .params(id(pursuit), OVERDUE)
                .query((row, number) -> Instant.parse(row.getString(1)))
                .list();
    }

    private static String metadata(String pursuit) {
        return TestNode.database()
                .sql("select convert_from(meta_data, 'UTF8') from domain_event_entry"
                        + " where aggregate_identifier = ? and payload_type = ?")
                .params(id(pursuit), OVERDUE)
                .query(String.class)
                .single();
    }

    private static String id(String pursuit) {
        return pursuit.substring(pursuit.lastIndexOf('/') + 1);
    }
}
