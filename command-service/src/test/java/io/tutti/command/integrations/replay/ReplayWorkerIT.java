package io.tutti.command.integrations.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.tutti.command.TestNode;
import io.tutti.command.TestNode.Answer;
import io.tutti.command.platform.publisher.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.errors.TimeoutException;
import org.axonframework.common.DateTimeUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What becomes of a replay when its worker is lost, Kafka is away, or time passes. */
class ReplayWorkerIT {

    private static final String REPLAYS = "/api/v1/integrations/replays";
    private static final String JON = "jon_integrator_it";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static TestNode node;
    private static Topics topics;

    private String pursuit;
    private String replay;
    private String topic;

    @BeforeAll
    static void start() {
        node = TestNode.start("test.kafka.topics=true");
        topics = node.context.getBean(Topics.class);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @BeforeEach
    void a_replay_of_five_events_is_done() {
        pursuit = node.post("/api/v1/pursuits", "ana_lead_sales", """
                        {"account": "Aurora Rail", "objective": "Signalling", "expectedClose": "%s",
                         "value": {"amount": "2400000", "currency": "EUR"}, "requiredDepartments": ["sales"]}""".formatted(
                                LocalDate.now(ZoneOffset.UTC).plusMonths(3)))
                .id();
        for (int n = 0; n < 3; n++) {
            node.post("/api/v1/pursuits/" + pursuit + "/contributions", "ana_lead_sales", """
                    {"kind": "SPECIALIST_INPUT", "artefact": "TECHNICAL", "title": "Plan", "text": "Interlocking"}""");
        }
        Answer asked = node.post(REPLAYS, JON, "{\"pursuit\": \"%s\"}".formatted(pursuit));
        assertThat(asked.status()).isEqualTo(202);
        replay = asked.id();
        topic = asked.body().path("topic").asString();
        awaitState("DONE");
        assertThat(sent()).containsExactly("0", "1", "2", "3", "4");
        node.kafka.clear();
    }

    @AfterEach
    void nothing_is_left() {
        TestNode.database().sql("delete from event_replay").update();
    }

    @Test
    void what_a_lost_worker_left_is_gone_on_with_once_its_claim_ends() {
        OffsetDateTime claimed = OffsetDateTime.now(ZoneOffset.UTC).plusSeconds(2);

        runAgain("claim = gen_random_uuid(), claimed_until = '" + claimed + "', done = 2, next_position = "
                + "(select global_index from domain_event_entry where sequence_number = 1"
                + " and aggregate_identifier = '" + pursuit + "')");

        awaitState("DONE");
        assertThat(Instant.now()).isAfter(claimed.toInstant());
        assertThat(sent()).containsExactly("2", "3", "4");
        assertThat(see().path("done").asInt()).isEqualTo(5);
    }

    @Test
    void a_large_replay_is_sent_in_parts_in_the_order_in_which_events_were_stored() {
        Instant moment = Instant.now().minusSeconds(10).truncatedTo(ChronoUnit.MILLIS);
        String recorded = DateTimeUtils.formatInstant(moment);
        TestNode.database()
                .sql("insert into domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type,"
                        + " time_stamp, payload_type, payload_revision, payload, meta_data)"
                        + " select gen_random_uuid()::text, gen_random_uuid()::text, 0, type, ?, payload_type,"
                        + " payload_revision, payload, meta_data from domain_event_entry, generate_series(1, 2500)"
                        + " where aggregate_identifier = ? and sequence_number = 0")
                .params(recorded, pursuit)
                .update();

        Answer asked = node.post(
                REPLAYS,
                JON,
                "{\"recordedFrom\": \"%s\", \"recordedUntil\": \"%s\"}".formatted(moment, moment.plusMillis(1)));
        replay = asked.id();
        topic = asked.body().path("topic").asString();
        awaitState("DONE");

        assertThat(see().path("total").asInt()).isEqualTo(2_500);
        assertThat(sent("ce_id"))
                .isEqualTo(TestNode.database()
                        .sql(
                                "select event_identifier from domain_event_entry where time_stamp = ? order by global_index")
                        .param(recorded)
                        .query(String.class)
                        .list());
    }

    @Test
    void a_worker_whose_claim_went_to_another_one_notes_nothing() {
        ReplayWork work = node.context.getBean(ReplayWork.class);
        runAgain("claim = gen_random_uuid(), claimed_until = now() + interval '1 minute'");

        assertThat(work.claim(UUID.fromString(replay), UUID.randomUUID())).isEmpty();
        work.advance(UUID.fromString(replay), UUID.randomUUID(), Long.MAX_VALUE, 7);

        assertThat(see().path("state").asString()).isEqualTo("RUNNING");
        assertThat(see().path("done").asInt()).isEqualTo(5);
    }

    @Test
    void without_kafka_it_says_so_and_with_a_new_topic_it_begins_anew() {
        node.kafka.sendException = new TimeoutException("away");
        runAgain("next_position = last_position - 1");
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(see().path("trouble").asString()).contains("Kafka"));
        assertThat(see().path("state").asString()).isEqualTo("RUNNING");
        when(topics.makeForReplay(topic)).thenReturn(true, false);

        node.kafka.sendException = null;

        awaitState("DONE");
        assertThat(sent()).containsExactly("0", "1", "2", "3", "4");
        assertThat(see().has("trouble")).isFalse();
    }

    @Test
    void a_pursuit_that_became_confidential_meanwhile_is_sent_no_more() {
        node.post(
                "/api/v1/pursuits/" + pursuit + "/visibility-changes",
                "ana_lead_sales",
                "{\"visibility\": \"CONFIDENTIAL\", \"reason\": \"Listed\"}");

        runAgain("next_position = -1");

        awaitState("GIVEN_UP");
        assertThat(sent()).isEmpty();
        verify(topics, timeout(PATIENCE.toMillis())).remove(topic);
    }

    @Test
    void a_day_after_its_end_it_is_forgotten_and_its_topic_removed() {
        set("ended_at = now() - interval '1435 minutes'");
        assertThat(see().path("state").asString()).isEqualTo("DONE");

        set("ended_at = now() - interval '1441 minutes'");

        await().atMost(PATIENCE)
                .until(() -> node.get(REPLAYS + "/" + replay, JON).code().equals("replay-not-found"));
        verify(topics).remove(topic);
    }

    private void runAgain(String how) {
        set("state = 'RUNNING', ended_at = null, " + how);
    }

    private void set(String how) {
        assertThat(TestNode.database()
                        .sql("update event_replay set " + how + " where id = '" + replay + "'")
                        .update())
                .isEqualTo(1);
    }

    private JsonNode see() {
        return node.get(REPLAYS + "/" + replay, JON).body();
    }

    private void awaitState(String state) {
        await().atMost(PATIENCE).until(() -> see().path("state").asString(), state::equals);
    }

    /** Sequences of what was sent to the replay's topic. */
    private List<String> sent() {
        return sent("ce_sequence");
    }

    private List<String> sent(String header) {
        return node.kafka.history().stream()
                .filter(record -> record.topic().equals(topic))
                .map(record -> new String(record.headers().lastHeader(header).value(), StandardCharsets.UTF_8))
                .toList();
    }
}
