package io.tutti.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tutti.contract.PublishedEvents;
import io.tutti.standalone.Colleague.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Integrators have history sent again, on topics of their own and with everything as it was on the public one. */
@ExtendWith(SharedTutti.class)
class ReplaysIT {

    private static final String REPLAYS = "/api/v1/integrations/replays";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String OPEN = """
            {"account": "Aurora Rail", "objective": "Signalling", "value": {"amount": "4200000", "currency": "EUR"},
             "expectedClose": "2030-06-30", "requiredDepartments": ["sales", "legal"]%s}""";
    private static final String CONTRIBUTION = """
            {"kind": "KEY_MESSAGE", "artefact": "WIN_THEME", "title": "On time, proven", "text": "Every corridor opened.",
             "proofPoints": ["Nine corridors since 2015"]}""";

    private static Standalone tutti;
    private static Colleague ana;
    private static Colleague jonas;
    private static Colleague kim;

    @BeforeAll
    static void start(Standalone running) throws Exception {
        tutti = running;
        ana = Colleague.named("ana", tutti.baseUrl());
        jonas = Colleague.named("jonas", tutti.baseUrl());
        kim = Colleague.named("kim", tutti.baseUrl());
    }

    @AfterEach
    void give_up_what_is_left() throws Exception {
        for (JsonNode replay : kim.get(REPLAYS).isStatus(200).json().path("items")) {
            kim.delete(REPLAYS + "/" + replay.path("id").asString()).isStatus(204);
        }
    }

    @Test
    void the_history_of_one_pursuit_comes_as_it_was_and_the_public_topic_gets_nothing() throws Exception {
        String pursuit = open("");
        contribute(pursuit);
        open("");
        List<String> published = awaitPublished(pursuit, 3);

        Answer asked = jonas.post(REPLAYS, "{\"pursuit\": \"%s\"}".formatted(pursuit));

        assertThat(asked.isStatus(202).location()).isEqualTo(REPLAYS + "/" + asked.id());
        JsonNode done = awaitDone(asked);
        assertThat(done.path("done").asLong()).isEqualTo(3);
        assertThat(done.path("total").asLong()).isEqualTo(3);
        assertThat(Instant.parse(done.path("expiresAt").asString()))
                .isAfter(Instant.now().plus(Duration.ofHours(23)));
        assertThat(texts(replayed(done))).isEqualTo(published);
        assertThat(awaitPublished(pursuit, 3)).isEqualTo(published);
        assertThat(jonas.get(REPLAYS).json().at("/items/0/id").asString()).isEqualTo(asked.id());
        assertThat(jonas.get(asked.location()).json().path("state").asString()).isEqualTo("DONE");
    }

    @Test
    void what_was_recorded_in_a_time_comes_in_its_order_but_for_what_the_integrator_may_not_read() throws Exception {
        open("");
        Instant from = moment();
        String first = open("");
        String hidden = open(", \"visibility\": \"CONFIDENTIAL\"");
        String second = open("");
        contribute(first);
        contribute(hidden);
        Instant until = moment();
        contribute(second);
        String body = "{\"recordedFrom\": \"%s\", \"recordedUntil\": \"%s\"}".formatted(from, until);

        Answer byJonas = jonas.post(REPLAYS, body);
        Answer byKim = kim.post(REPLAYS, body);
        Answer ofOne = jonas.post(REPLAYS, "{\"pursuit\": \"%s\", \"recordedFrom\": \"%s\"}".formatted(second, until));

        JsonNode forJonas = awaitDone(byJonas);
        assertThat(replayed(forJonas).stream().map(ReplaysIT::place))
                .containsExactly(first + " 0", first + " 1", second + " 0", second + " 1", first + " 2");
        assertThat(forJonas.path("total").asLong()).isEqualTo(5);
        assertThat(replayed(awaitDone(ofOne)).stream().map(ReplaysIT::place)).containsExactly(second + " 2");
        assertThat(replayed(awaitDone(byKim)).stream().map(ReplaysIT::place))
                .containsExactly(
                        first + " 0",
                        first + " 1",
                        hidden + " 0",
                        hidden + " 1",
                        second + " 0",
                        second + " 1",
                        first + " 2",
                        hidden + " 2");
        assertThat(jonas.post(REPLAYS, "{\"pursuit\": \"%s\"}".formatted(hidden))
                        .isStatus(404)
                        .code())
                .isEqualTo("pursuit-not-found");
    }

    @Test
    void a_repeated_request_is_one_replay_and_giving_it_up_removes_the_topic() throws Exception {
        String pursuit = open("");
        String body = "{\"pursuit\": \"%s\"}".formatted(pursuit);
        String key = UUID.randomUUID().toString();
        Answer asked = jonas.post(REPLAYS, key, body).isStatus(202);

        assertThat(jonas.post(REPLAYS, key, body).isStatus(202).id()).isEqualTo(asked.id());
        assertThat(jonas.post(REPLAYS, key, "{\"pursuit\": \"%s\"}".formatted(open("")))
                        .isStatus(409)
                        .code())
                .isEqualTo("idempotency-key-names-one-request");
        String topic = awaitDone(asked).path("topic").asString();
        assertThat(topics()).contains(topic);

        jonas.delete(asked.location()).isStatus(204);
        jonas.delete(asked.location()).isStatus(204);

        await().atMost(PATIENCE).until(() -> !topics().contains(topic));
        assertThat(jonas.get(asked.location())
                        .isStatus(200)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("GIVEN_UP");
    }

    @Test
    void replays_are_for_integrators_limited_and_of_a_pursuit_or_a_time() throws Exception {
        String pursuit = open("");
        String body = "{\"pursuit\": \"%s\"}".formatted(pursuit);
        assertThat(ana.post(REPLAYS, body).isStatus(403).code()).isEqualTo("replays-are-for-integrators");
        assertThat(ana.get(REPLAYS).isStatus(403).code()).isEqualTo("replays-are-for-integrators");
        Answer kims = kim.post(REPLAYS, body).isStatus(202);
        assertThat(jonas.get(kims.location()).isStatus(404).code()).isEqualTo("replay-not-found");
        assertThat(jonas.delete(kims.location()).isStatus(404).code()).isEqualTo("replay-not-found");
        String later = Instant.now().plusSeconds(3_600).toString();
        for (String bad : List.of(
                "{}",
                "{\"recordedUntil\": \"2026-01-01T00:00:00Z\"}",
                "{\"recordedFrom\": \"2026-01-02T00:00:00Z\", \"recordedUntil\": \"2026-01-01T00:00:00Z\"}",
                "{\"recordedFrom\": \"2026-01-01T00:00:00Z\", \"recordedUntil\": \"" + later + "\"}")) {
            assertThat(jonas.post(REPLAYS, bad).isStatus(400).code()).isEqualTo("replay-is-of-a-pursuit-or-a-time");
        }
        for (String bad :
                List.of("", "[]", "{\"pursuit\": 1}", "{\"recordedFrom\": \"+1000000000-12-31T23:59:59Z\"}")) {
            jonas.post(REPLAYS, bad).isStatus(400);
        }
        jonas.get(REPLAYS + "/nothing").isStatus(400);

        for (int n = 0; n < 5; n++) {
            jonas.post(REPLAYS, body).isStatus(202);
        }
        assertThat(jonas.post(REPLAYS, body).isStatus(409).code()).isEqualTo("replays-are-limited");
    }

    /** Between what happened before and what happens after; events are stored with milliseconds. */
    private static Instant moment() {
        Instant moment = Instant.now().truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
        await().pollInterval(Duration.ofMillis(1)).until(() -> Instant.now().isAfter(moment));
        return moment;
    }

    private static String open(String more) throws Exception {
        return ana.post("/api/v1/pursuits", OPEN.formatted(more)).isStatus(201).id();
    }

    private static void contribute(String pursuit) throws Exception {
        ana.post("/api/v1/pursuits/" + pursuit + "/contributions", CONTRIBUTION).isStatus(201);
    }

    private static JsonNode awaitDone(Answer asked) {
        return await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(
                        () -> kim.get(asked.isStatus(202).location())
                                .isStatus(200)
                                .json(),
                        replay -> replay.path("state").asString().equals("DONE"));
    }

    private static String bootstrap() {
        return tutti.servers().kafka().bootstrapServers();
    }

    private static List<ConsumerRecord<String, String>> replayed(JsonNode replay) {
        return TopicRecords.all(bootstrap(), replay.path("topic").asString(), "read_committed");
    }

    private static List<String> awaitPublished(String pursuit, int events) {
        return await().atMost(PATIENCE)
                .until(
                        () -> texts(TopicRecords.all(bootstrap(), PublishedEvents.TOPIC, "read_committed").stream()
                                .filter(record -> record.key().equals(pursuit))
                                .toList()),
                        records -> records.size() >= events);
    }

    private static Set<String> topics() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap()))) {
            return admin.listTopics().names().get();
        }
    }

    private static String place(ConsumerRecord<String, String> record) {
        return record.key() + " " + TopicRecords.header(record, "sequence");
    }

    /** All that a subscriber gets of a record, but for its place on the topic. */
    private static List<String> texts(List<ConsumerRecord<String, String>> records) {
        return records.stream()
                .map(record -> record.key() + " " + record.value() + " "
                        + Arrays.stream(record.headers().toArray())
                                .map(header -> header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8))
                                .toList())
                .toList();
    }
}
