package io.tutti.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tutti.contract.PublishedEvents;
import io.tutti.standalone.Colleague.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The topic of states says what the read side answers, each state once, whatever becomes of the processes that publish. */
class StateTopicIT {

    private static final long SEED = Long.getLong("tutti.crash.seed", System.nanoTime());
    private static final String TOPIC = PublishedEvents.COLLABORATION_TOPIC;
    private static final Duration CATCH_UP = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> PARTS = List.of("coverage", "balance", "interlock", "reciprocity", "timeliness");

    private static final String OPEN = """
            {"account": "Aurora Rail", "objective": "Signalling", "value": {"amount": "4200000", "currency": "EUR"},
             "expectedClose": "2030-06-30", "requiredDepartments": ["sales", "legal"]}""";
    private static final String PCS_2 = """
            {"version": "pcs-2", "balance": 0.1, "interlock": 0.4, "reciprocity": 0.1, "timeliness": 0.4,
             "fullCoverage": 3, "fullBalance": 0.9, "weeklyLimit": 2, "leastCounted": 4, "leastDepartments": 2,
             "reason": "Answers in time"}""";

    @TempDir
    static Path temp;

    private static ServicesApart tutti;
    private static Colleague ana;
    private static Colleague farid;
    private static Colleague kim;

    @BeforeAll
    static void start() throws Exception {
        System.out.println("StateTopicIT: to repeat, -Dtutti.crash.seed=" + SEED);
        tutti = ServicesApart.start(temp);
        ana = Colleague.named("ana", tutti.commandUrl());
        farid = Colleague.named("farid", tutti.commandUrl());
        kim = Colleague.named("kim", tutti.commandUrl());
    }

    @AfterAll
    static void stop() {
        if (tutti != null) {
            tutti.close();
        }
    }

    @Test
    void every_state_is_published_once_and_in_order_while_its_publishers_are_killed() throws Exception {
        try (Load load = Load.start(tutti.commandUrl(), SEED, "ana", "ben", "chris", "dana");
                TuttiProcess other = tutti.queryProcess()) {
            other.awaitReady();
            load.awaitMore(100);
            tutti.stopQueries();
            load.awaitMore(100);
            tutti.startQueries();
            load.awaitMore(100);
            other.kill();
            load.awaitMore(50);
            load.finish();
        }

        awaitWhatTheReadSideAnswers();

        Map<String, Long> latest = new HashMap<>();
        for (ConsumerRecord<String, String> state : records("read_uncommitted")) {
            long version = Long.parseLong(TopicRecords.header(state, "sequence"));
            assertThat(version)
                    .as("version of %s after %s", state.key(), latest.get(state.key()))
                    .isGreaterThanOrEqualTo(latest.getOrDefault(state.key(), 0L));
            latest.put(state.key(), version);
        }
        Set<String> seen = new HashSet<>();
        for (ConsumerRecord<String, String> state : records("read_committed")) {
            assertThat(seen.add(TopicRecords.header(state, "id")))
                    .as("%s comes once", state.value())
                    .isTrue();
        }
    }

    @Test
    void a_confidential_pursuit_is_taken_back_and_an_open_one_is_back() throws Exception {
        String pursuit = ana.post("/api/v1/pursuits", OPEN).isStatus(201).location();
        awaitState(pursuit, state -> assertThat(state).contains("pcs-"));

        change(pursuit, "/visibility-changes", "{\"visibility\": \"CONFIDENTIAL\", \"reason\": \"Listed\"}");
        awaitState(pursuit, state -> assertThat(state).isNull());
        long confidential = change(
                pursuit,
                "/value-revisions",
                "{\"value\": {\"amount\": \"9\", \"currency\": \"EUR\"}, \"reason\": \"Less\"}");
        kim.at(tutti.queryUrl()).get(pursuit + "?atLeast=" + confidential).isStatus(200);
        change(pursuit, "/visibility-changes", "{\"visibility\": \"OPEN\", \"reason\": \"Announced\"}");

        awaitWhatTheReadSideAnswers();
        assertThat(records("read_committed").stream()
                        .filter(record -> pursuit.endsWith(record.key()))
                        .map(ConsumerRecord::value)
                        .filter(Objects::nonNull)
                        .map(value -> JSON.readTree(value).path("version").asLong()))
                .as("no state from while it was confidential")
                .doesNotContain(confidential);
    }

    @Test
    void another_formula_publishes_anew_and_a_rebuild_does_not() throws Exception {
        String pursuit = ana.post("/api/v1/pursuits", OPEN).isStatus(201).location();
        awaitState(pursuit, state -> assertThat(state).contains("pcs-"));
        Colleague ines = Colleague.named("ines", tutti.commandUrl());

        Instant before = Instant.now();
        ines.post("/api/v1/formulas", PCS_2).isStatus(201);

        awaitState(pursuit, state -> assertThat(state).contains("\"formula\":\"pcs-2\""));
        assertThat(Instant.parse(
                        JSON.readTree(latest().get(id(pursuit))).path("since").asString()))
                .isAfter(before);
        awaitWhatTheReadSideAnswers();
        int published = records("read_committed").size();
        rebuild();
        tutti.stopQueries();
        tutti.startQueries();
        ana.post("/api/v1/pursuits", OPEN).isStatus(201);
        awaitWhatTheReadSideAnswers();
        assertThat(records("read_committed").size() - published)
                .as("states of the one new pursuit")
                .isBetween(1, 2);
    }

    @Test
    void a_pursuit_that_is_not_there_any_more_is_taken_back_and_comes_again_with_its_events() throws Exception {
        String pursuit = ana.post("/api/v1/pursuits", OPEN).isStatus(201).location();
        awaitState(pursuit, state -> assertThat(state).isNotNull());
        Set<String> all = pursuits();

        removeFromTopic(id(pursuit));
        rebuild();

        awaitState(pursuit, state -> assertThat(state).isNull());
        read(pursuit).isStatus(404);
        for (String one : all) {
            kim.post("/api/v1/admin/pursuits/" + one + "/republications", "").isStatus(200);
        }
        awaitState(pursuit, state -> assertThat(state).isNotNull());
        awaitWhatTheReadSideAnswers();
    }

    /** An administrator removes all events of a partition, up to now, from the topic. */
    private static void removeFromTopic(String pursuit) throws Exception {
        int partition = TopicRecords.all(bootstrap(), PublishedEvents.TOPIC, "read_committed").stream()
                .filter(event -> event.key().equals(pursuit))
                .findFirst()
                .orElseThrow()
                .partition();
        TopicPartition place = new TopicPartition(PublishedEvents.TOPIC, partition);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap()))) {
            long end = admin.listOffsets(Map.of(place, OffsetSpec.latest()))
                    .partitionResult(place)
                    .get()
                    .offset();
            admin.deleteRecords(Map.of(place, RecordsToDelete.beforeOffset(end)))
                    .all()
                    .get();
        }
    }

    private static void rebuild() throws Exception {
        Colleague reader = kim.at(tutti.queryUrl());
        Answer begun =
                reader.post("/api/v1/admin/projections/pursuits/rebuilds", "").isStatus(202);
        await().atMost(CATCH_UP)
                .until(() -> reader.get(begun.location())
                        .isStatus(200)
                        .json()
                        .path("status")
                        .asString()
                        .equals("TAKEN_OVER"));
    }

    private static long change(String pursuit, String what, String body) throws Exception {
        return ana.post(pursuit + what, body).isStatus(201).version();
    }

    /** By somebody who is on no confidential pursuit's team. */
    private static Answer read(String path) throws Exception {
        return farid.at(tutti.queryUrl()).get(path);
    }

    private static String bootstrap() {
        return tutti.servers().kafka().bootstrapServers();
    }

    private static List<ConsumerRecord<String, String>> records(String isolation) {
        return TopicRecords.all(bootstrap(), TOPIC, isolation);
    }

    /** The latest value under each key; null for what was taken back. */
    private static Map<String, String> latest() {
        Map<String, String> latest = new HashMap<>();
        records("read_committed").forEach(record -> latest.put(record.key(), record.value()));
        return latest;
    }

    private static String id(String pursuit) {
        return pursuit.substring(pursuit.lastIndexOf('/') + 1);
    }

    private static void awaitState(String pursuit, Consumer<String> expected) {
        String id = id(pursuit);
        await().atMost(CATCH_UP).untilAsserted(() -> {
            Map<String, String> latest = latest();
            assertThat(latest).containsKey(id);
            expected.accept(latest.get(id));
        });
    }

    private static Set<String> pursuits() {
        return TopicRecords.all(bootstrap(), PublishedEvents.TOPIC, "read_committed").stream()
                .map(ConsumerRecord::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Of every pursuit that is there, and of no other one. */
    private static void awaitWhatTheReadSideAnswers() {
        await().atMost(CATCH_UP).untilAsserted(() -> {
            Map<String, JsonNode> answers = new HashMap<>();
            for (String pursuit : pursuits()) {
                Answer answer = read("/api/v1/pursuits/" + pursuit + "/collaboration");
                if (answer.status() == 200) {
                    answers.put(pursuit, state(answer.json()));
                }
            }
            Map<String, JsonNode> states = new HashMap<>();
            latest().forEach((id, value) -> {
                if (value != null) {
                    states.put(id, ((ObjectNode) JSON.readTree(value)).without("since"));
                }
            });
            assertThat(states.keySet()).isEqualTo(answers.keySet());
            answers.forEach((id, answer) -> assertThat(states.get(id)).isEqualTo(answer));
        });
    }

    /** What a state says of such an answer. */
    private static JsonNode state(JsonNode answer) {
        ObjectNode state = JSON.createObjectNode();
        List.of("pursuit", "version", "formula", "pcs", "insufficientEvidence").forEach(name -> {
            if (answer.has(name)) {
                state.set(name, answer.get(name));
            }
        });
        PARTS.forEach(part -> state.set(part, ((ObjectNode) answer.get(part).deepCopy()).without("inputs")));
        ArrayNode flags = state.putArray("redFlags");
        answer.get("redFlags").forEach(flag -> flags.add(((ObjectNode) flag.deepCopy()).without("text")));
        return state;
    }
}
