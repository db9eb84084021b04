package io.tutti.command.platform.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tutti.command.TestNode;
import io.tutti.command.TestNode.Answer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class IntegrityEndpointIT {

    private static final String KIM = "kim_admin_it";

    private TestNode node;

    @BeforeEach
    void start() {
        node = TestNode.start();
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void every_pursuit_is_listed_once_with_its_last_sequence_whatever_the_parts() {
        String first = open();
        String second = open();
        node.post("/api/v1/pursuits/" + second + "/members", "ana_lead_sales", """
                {"member": "m-2", "department": "legal"}""");
        String round =
                node.post("/api/v1/pulse-rounds", "lou_leader_sales", "{}").id();

        Map<String, Long> versions = versions(1000);

        assertThat(versions).containsEntry(first, 1L).containsEntry(second, 2L).doesNotContainKey(round);
        assertThat(versions(1)).isEqualTo(versions);
        assertThat(versions(7)).isEqualTo(versions);
        assertThat(versions)
                .isEqualTo(TestNode.database()
                        .sql("select aggregate_identifier, max(sequence_number) from domain_event_entry"
                                + " where type = 'pursuit' group by aggregate_identifier")
                        .query(rows -> {
                            Map<String, Long> all = new HashMap<>();
                            while (rows.next()) {
                                all.put(rows.getString(1), rows.getLong(2));
                            }
                            return all;
                        }));
    }

    @Test
    void a_pursuit_is_published_again_exactly_as_it_was() {
        String pursuit = open();
        await().until(() -> recordsOf(pursuit).size() == 2);
        List<String> published = texts(recordsOf(pursuit));
        node.kafka.clear();

        Answer answer = node.post("/api/v1/admin/pursuits/" + pursuit + "/republications", KIM, "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("events").asLong()).isEqualTo(2);
        assertThat(answer.body().path("version").asLong()).isEqualTo(1);
        assertThat(texts(recordsOf(pursuit))).isEqualTo(published);
    }

    @Test
    void a_broker_that_is_away_is_a_clear_problem() {
        String pursuit = open();
        await().until(() -> recordsOf(pursuit).size() == 2);
        node.kafka.sendException = new org.apache.kafka.common.errors.TimeoutException("the broker is away");

        Answer answer = node.post("/api/v1/admin/pursuits/" + pursuit + "/republications", KIM, "");

        assertThat(answer.status() + " " + answer.code()).isEqualTo("503 broker-unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void both_take_the_role_admin_and_a_pursuit_that_is_there() {
        String pursuit = open();
        String round =
                node.post("/api/v1/pulse-rounds", "lou_leader_sales", "{}").id();

        assertThat(node.get("/api/v1/admin/pursuit-versions", "lou_leader_sales")
                        .code())
                .isEqualTo("admin-only");
        assertThat(node.post("/api/v1/admin/pursuits/" + pursuit + "/republications", "lou_leader_sales", "")
                        .status())
                .isEqualTo(403);
        for (String unknown : List.of("00000000-0000-4000-8000-00000000dead", round)) {
            Answer answer = node.post("/api/v1/admin/pursuits/" + unknown + "/republications", KIM, "");
            assertThat(answer.status() + " " + answer.code()).isEqualTo("404 pursuit-not-found");
        }
        assertThat(Stream.of("?limit=0", "?limit=1001", "?limit=x", "?cursor=x", "?cursor=1-1-1-1-1")
                        .map(bad -> node.get("/api/v1/admin/pursuit-versions" + bad, KIM)
                                .status()))
                .containsOnly(400);
    }

    private Map<String, Long> versions(int limit) {
        Map<String, Long> versions = new TreeMap<>();
        List<String> order = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = node.get("/api/v1/admin/pursuit-versions?limit=" + limit + cursor, KIM)
                    .body();
            assertThat(page.path("items").size()).isBetween(1, limit);
            page.path("items").forEach(item -> {
                String pursuit = item.path("pursuit").asString();
                order.add(pursuit);
                versions.put(pursuit, item.path("version").asLong());
            });
            cursor = page.has("nextCursor")
                    ? "&cursor=" + page.path("nextCursor").asString()
                    : "";
        } while (!cursor.isEmpty());
        assertThat(order).isSorted().doesNotHaveDuplicates();
        return versions;
    }

    private List<ProducerRecord<String, byte[]>> recordsOf(String pursuit) {
        return node.kafka.history().stream()
                .filter(record -> record.key().equals(pursuit))
                .toList();
    }

    private static List<String> texts(List<ProducerRecord<String, byte[]>> records) {
        return records.stream()
                .map(one -> one.topic()
                        + one.timestamp()
                        + one.key()
                        + Arrays.stream(one.headers().toArray())
                                .map(header -> header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8))
                                .toList()
                        + new String(one.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private String open() {
        return node.post("/api/v1/pursuits", "ana_lead_sales", """
                        {"account": "Aurora Rail", "objective": "Signalling", "expectedClose": "%s",
                         "value": {"amount": "2400000", "currency": "EUR"}, "requiredDepartments": ["sales"]}""".formatted(
                                LocalDate.now(ZoneOffset.UTC).plusMonths(3)))
                .id();
    }
}
