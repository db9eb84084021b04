package io.tutti.command.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tutti.command.TestNode;
import io.tutti.command.platform.publisher.Republisher;
import io.tutti.contract.pursuit.PursuitLost;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An event that was stored years ago, in revision 1, by a version that knew no other. */
class StoredRevisionsIT {

    private static final String ANA = "ana_lead_sales";
    private static final String LOST_IN_REVISION_1 = """
            {"reasons":["price"],"note":"A rival had free capacity","occurredAt":"2026-03-02T09:30:00Z"}""";
    private static final String LOST_IN_REVISION_2 = """
            {"reasons":["price"],"note":"A rival had free capacity","occurredAt":"2026-03-02T09:30:00Z",\
            "mainReason":"price"}""";

    private static TestNode node;

    @BeforeAll
    static void start() {
        node = TestNode.start();
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void the_pursuit_goes_by_it() {
        String pursuit = lostLongAgo();
        String members = "/api/v1/pursuits/" + pursuit + "/members";
        String leo = "{\"member\":\"leo\",\"department\":\"legal\"}";

        assertThat(node.post(members, ANA, leo).code()).isEqualTo("ended-pursuits-take-retrospective-notes-only");
        assertThat(node.post("/api/v1/pursuits/" + pursuit + "/reopenings", ANA, "{\"reason\":\"They called\"}")
                        .header("ETag"))
                .isEqualTo("\"3\"");
        assertThat(node.post(members, ANA, leo).status()).isEqualTo(201);
    }

    @Test
    void whoever_reads_the_store_gets_the_newest_revision() {
        List<Object> events = node.context
                .getBean(EventStore.class)
                .readEvents(lostLongAgo(), 2)
                .asStream()
                .<Object>map(EventMessage::getPayload)
                .toList();

        assertThat(events)
                .containsExactly(new PursuitLost(
                        List.of("price"), "price", "A rival had free capacity", Instant.parse("2026-03-02T09:30:00Z")));
    }

    @Test
    void subscribers_get_the_newest_revision_late_and_again() {
        String pursuit = lostLongAgo();
        await().until(() -> records(pursuit).size() == 3);

        node.context.getBean(Republisher.class).republish(pursuit);

        assertThat(records(pursuit)).hasSize(6);
        for (int at : List.of(2, 5)) {
            ProducerRecord<String, byte[]> lost = records(pursuit).get(at);
            assertThat(header(lost, "ce_type")).isEqualTo("tutti.pursuit.lost");
            assertThat(header(lost, "ce_dataschema")).isEqualTo("urn:tutti:schema:tutti.pursuit.lost:2");
            assertThat(header(lost, "ce_sequence")).isEqualTo("2");
            assertThat(new String(lost.value(), StandardCharsets.UTF_8)).isEqualTo(LOST_IN_REVISION_2);
        }
        assertThat(header(records(pursuit).get(0), "ce_dataschema"))
                .as("what has one revision only stays as it is stored")
                .isEqualTo("urn:tutti:schema:tutti.pursuit.opened:1");
    }

    /** A pursuit whose third event is one of revision 1, put into the table as it lies there since. */
    private static String lostLongAgo() {
        String pursuit = node.post("/api/v1/pursuits", ANA, """
                        {"account": "Aurora Rail", "objective": "Signalling", "expectedClose": "%s",
                         "value": {"amount": "2400000", "currency": "EUR"}, "requiredDepartments": ["sales"]}""".formatted(
                                LocalDate.now(ZoneOffset.UTC).plusMonths(3)))
                .id();
        TestNode.database()
                .sql("insert into domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type,"
                        + " time_stamp, meta_data, payload, payload_revision, payload_type)"
                        + " select gen_random_uuid()::text, aggregate_identifier, 2, type, time_stamp, meta_data,"
                        + " convert_to(?, 'UTF8'), '1', 'tutti.pursuit.lost' from domain_event_entry"
                        + " where aggregate_identifier = ? and sequence_number = 1")
                .params(LOST_IN_REVISION_1, pursuit)
                .update();
        return pursuit;
    }

    private static List<ProducerRecord<String, byte[]>> records(String pursuit) {
        return node.kafka.history().stream()
                .filter(record -> record.key().equals(pursuit))
                .toList();
    }

    private static String header(ProducerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
