package io.tutti.command.platform.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tutti.command.TestNode;
import io.tutti.contract.PublishedEvents;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventPublisherIT {

    private static final String ANSWER = """
            {"points": {"CUSTOMER_CORE": 4, "COLLABORATIVE_CULTURE": 2, "CALIBRATED_SUCCESS": 5}}""";

    private TestNode node;

    @BeforeEach
    void startWithABrokerThatAcknowledgesNothing() {
        node = TestNode.startWithSilentKafka();
        // What other tests left unpublished on the shared database goes out first.
        publishAll();
        node.kafka.clear();
    }

    @AfterEach
    void stop() {
        while (node.kafka.completeNext()) {
            // lets the publisher's last batch end, so that the node stops at once
        }
        node.close();
    }

    @Test
    void events_go_out_as_cloud_events_in_order_and_count_as_published_only_when_acknowledged() {
        String pursuit = open();

        await().until(() -> !recordsOf(pursuit).isEmpty());
        assertThat(lag()).as("sent is not published").isEqualTo(2);
        publishAll();
        assertThat(recordsOf(pursuit)).allSatisfy(record -> {
            assertThat(record.topic()).isEqualTo(PublishedEvents.TOPIC);
            assertThat(record.key()).isEqualTo(pursuit);
        });
        ProducerRecord<String, byte[]> first = recordsOf(pursuit).getFirst();
        assertThat(header(first, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(first, "ce_type")).isEqualTo("tutti.pursuit.opened");
        assertThat(header(first, "ce_dataschema")).isEqualTo("urn:tutti:schema:tutti.pursuit.opened:1");
        assertThat(header(first, "ce_subject")).isEqualTo(pursuit);
        assertThat(header(first, "ce_partitionkey")).isEqualTo(pursuit);
        assertThat(header(first, "ce_actor")).isEqualTo("ana");
        assertThat(header(first, "ce_correlationid")).isNotEqualTo("unknown").isNotBlank();
        assertThat(header(first, "ce_causationid")).isNotEqualTo("unknown").isNotBlank();
        assertThat(header(first, "content-type")).isEqualTo("application/json");
        assertThat(recordsOf(pursuit))
                .extracting(record -> header(record, "ce_sequence"))
                .containsExactly("0", "1");
        assertThat(new String(first.value(), StandardCharsets.UTF_8)).isEqualTo(storedPayload(pursuit, 0));
    }

    @Test
    void a_batch_that_the_broker_did_not_take_is_sent_again_whole() {
        String pursuit = open();
        await().until(() -> !recordsOf(pursuit).isEmpty());

        node.kafka.errorNext(new TimeoutException("the broker went away"));

        await().until(() -> recordsOf(pursuit).stream()
                        .filter(record -> header(record, "ce_sequence").equals("0"))
                        .count()
                == 2);
        assertThat(lag()).isEqualTo(2);
    }

    @Test
    void an_event_that_is_stored_with_its_day_only_does_not_look_as_if_it_had_waited_all_day() {
        String round =
                node.post("/api/v1/pulse-rounds", "lou_leader_sales", "{}").id();
        node.post("/api/v1/pulse-rounds/" + round + "/answers", "kim_lead_legal", ANSWER);

        assertThat(lag()).isEqualTo(2);
        assertThat(node.context.getBean(PublishLag.class).read().age()).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void an_event_that_is_committed_late_goes_out_although_an_anonymous_one_with_a_later_number_did() throws Exception {
        String pursuit = open();
        String round =
                node.post("/api/v1/pulse-rounds", "lou_leader_sales", "{}").id();
        publishAll();
        try (Connection held = TestNode.dataSource().getConnection()) {
            held.setAutoCommit(false);
            try (Statement late = held.createStatement()) {
                late.execute("""
                        insert into domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type,
                            time_stamp, payload_type, payload_revision, payload, meta_data)
                        select 'late-' || event_identifier, aggregate_identifier, 2, type,
                            time_stamp, payload_type, payload_revision, payload, meta_data
                        from domain_event_entry where aggregate_identifier = '%s' and sequence_number = 1
                        """.formatted(pursuit));
            }
            node.post("/api/v1/pulse-rounds/" + round + "/answers", "kim_lead_legal", ANSWER);
            publishAll();
            assertThat(recordsOf(round)).as("opened and answered").hasSize(2);
            assertThat(recordsOf(pursuit)).hasSize(2);

            held.commit();
        }

        await().until(() -> {
            node.kafka.completeNext();
            return recordsOf(pursuit).size() == 3;
        });
    }

    @Test
    void health_shows_what_waits_and_never_takes_the_service_out() {
        open();
        await().until(() -> lag() == 2);

        TestNode.Answer health = node.get("/actuator/health/readiness", null);

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.body().at("/components/eventStore/status").asString()).isEqualTo("UP");
        assertThat(health.body().at("/components/publisher/status").asString()).isEqualTo("DEGRADED");
        assertThat(health.body()
                        .at("/components/publisher/details/unpublishedEvents")
                        .asInt())
                .isEqualTo(2);
    }

    private void publishAll() {
        await().pollInterval(Duration.ofMillis(20)).until(() -> {
            node.kafka.completeNext();
            return lag() == 0;
        });
    }

    private long lag() {
        return node.context.getBean(PublishLag.class).read().events();
    }

    private List<ProducerRecord<String, byte[]>> recordsOf(String pursuit) {
        return node.kafka.history().stream()
                .filter(record -> record.key().equals(pursuit))
                .toList();
    }

    private static String header(ProducerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static String storedPayload(String pursuit, int sequence) {
        return TestNode.database()
                .sql("select convert_from(payload, 'UTF8') from domain_event_entry"
                        + " where aggregate_identifier = ? and sequence_number = ?")
                .params(pursuit, sequence)
                .query(String.class)
                .single();
    }

    private String open() {
        return node.post("/api/v1/pursuits", "ana_lead_sales", """
                        {"account": "Aurora Rail", "objective": "Signalling", "expectedClose": "%s",
                         "value": {"amount": "2400000", "currency": "EUR"}, "requiredDepartments": ["sales"]}""".formatted(
                                LocalDate.now(ZoneOffset.UTC).plusMonths(3)))
                .id();
    }
}
