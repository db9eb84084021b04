package io.tutti.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.tutti.contract.PublishedEvents;
import io.tutti.standalone.Colleague.Answer;
import io.tutti.standalone.ExampleSubscriber.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The broker lost everything, while people went on; all is published again, and everybody ends where they were. */
class RepublicationIT {

    private static final String REPUBLICATIONS = "/api/v1/admin/republications";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String OPEN = """
            {"account": "Aurora Rail", "objective": "Signalling", "value": {"amount": "4200000", "currency": "EUR"},
             "expectedClose": "2030-06-30", "requiredDepartments": ["sales", "legal"]}""";
    private static final String CONTRIBUTION = """
            {"kind": "KEY_MESSAGE", "artefact": "WIN_THEME", "title": "On time, proven", "text": "Every corridor opened.",
             "proofPoints": ["Nine corridors since 2015"]}""";

    @TempDir
    Path temp;

    private ServicesApart tutti;
    private Colleague ana;
    private Colleague kim;

    @BeforeEach
    void start() throws Exception {
        ExampleSubscriber.build();
        tutti = ServicesApart.start(temp);
        ana = Colleague.named("ana", tutti.commandUrl());
        kim = Colleague.named("kim", tutti.commandUrl());
    }

    @AfterEach
    void stop() {
        if (tutti != null) {
            tutti.close();
        }
    }

    @Test
    void after_the_broker_was_emptied_all_is_published_again_and_everybody_ends_where_they_were() throws Exception {
        List<String> pursuits = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            pursuits.add(open());
        }
        for (String pursuit : pursuits) {
            contribute(pursuit);
        }
        try (PublicTopic topic = new PublicTopic(bootstrap());
                ExampleSubscriber inJava = subscriber(Language.JAVA, "before");
                ExampleSubscriber inNode = subscriber(Language.NODE, "before");
                ExampleSubscriber late = subscriber(Language.JAVA, "after")) {
            inJava.start();
            inNode.start();
            for (ExampleSubscriber one : List.of(inJava, inNode)) {
                await().atMost(PATIENCE).until(() -> one.ledger().size() == 36);
            }
            inNode.stop();
            awaitStates(pursuits);
            Map<String, JsonNode> answers = answers(pursuits);
            Map<String, String> before = eventsById();

            emptyBroker();
            String meanwhile = open();
            long last = contribute(pursuits.getFirst());
            removeDocument(pursuits.getLast());
            assertThat(ana.post(REPUBLICATIONS, "").isStatus(403).code()).isEqualTo("admin-only");
            Answer begun = kim.post(REPUBLICATIONS, "").isStatus(202);
            assertThat(kim.post(REPUBLICATIONS, "").isStatus(409).code()).isEqualTo("republication-under-way");
            contribute(meanwhile);

            JsonNode done = await().atMost(PATIENCE)
                    .until(
                            () -> kim.get(begun.location()).isStatus(200).json(),
                            one -> one.path("phase").asString().equals("DONE"));
            assertThat(done.path("done").asLong())
                    .isEqualTo(done.path("total").asLong())
                    .isEqualTo(39);
            assertThat(kim.get(REPUBLICATIONS).json().path("items").size()).isEqualTo(1);

            // Who ran all the time, who starts with what they had, and who begins only now.
            inNode.start();
            late.start();
            for (ExampleSubscriber one : List.of(inJava, inNode, late)) {
                await().atMost(PATIENCE).until(() -> one.ledger().size() == 40);
                assertThat(new TreeSet<>(one.ledger()))
                        .as("%s", one)
                        .isEqualTo(new TreeSet<>(topic.events(PublishedEvents.TOPIC)));
                assertThat(one.console()).as("%s", one).doesNotContain("is missing");
                one.stop();
            }
            assertThat(eventsById()).as("the same events, to the byte").containsAllEntriesOf(before);
            firstOfEachPursuitComesFirst();
            query("/api/v1/pursuits/" + pursuits.getFirst() + "?atLeast=" + last);
            query("/api/v1/pursuits/" + meanwhile + "?atLeast=2");
            answers.remove(pursuits.getFirst());
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(answers(pursuits)).containsAllEntriesOf(answers));
            pursuits.add(meanwhile);
            awaitStates(pursuits);
        }
    }

    private ExampleSubscriber subscriber(Language language, String when) throws Exception {
        String name = language + "-" + when;
        return new ExampleSubscriber(language, bootstrap(), name, PublishedEvents.TOPIC, temp.resolve(name));
    }

    /** Topics, what groups committed, what is known of producers: the broker begins as on its first day. */
    private void emptyBroker() throws Exception {
        tutti.stopKafka();
        FileSystemUtils.deleteRecursively(temp.resolve("servers/kafka"));
        tutti.startKafka();
    }

    /** As if the documents were from a backup: what the topic brings again has to fill them. */
    private void removeDocument(String pursuit) {
        try (MongoClient mongo = MongoClients.create(tutti.servers().mongo().uri())) {
            assertThat(mongo.getDatabase("tutti")
                            .getCollection("pursuitCards")
                            .deleteOne(new Document("_id", pursuit))
                            .getDeletedCount())
                    .isEqualTo(1);
        }
    }

    private String open() throws Exception {
        return ana.post("/api/v1/pursuits", OPEN).isStatus(201).id();
    }

    private long contribute(String pursuit) throws Exception {
        return ana.post("/api/v1/pursuits/" + pursuit + "/contributions", CONTRIBUTION)
                .isStatus(201)
                .version();
    }

    private JsonNode query(String path) throws Exception {
        return kim.at(tutti.queryUrl()).get(path).isStatus(200).json();
    }

    private String bootstrap() {
        return tutti.servers().kafka().bootstrapServers();
    }

    private List<ConsumerRecord<String, String>> records(String topic) {
        return TopicRecords.all(bootstrap(), topic, "read_committed");
    }

    private Map<String, String> eventsById() {
        Map<String, String> events = new TreeMap<>();
        records(PublishedEvents.TOPIC)
                .forEach(record -> events.put(
                        TopicRecords.header(record, "id"), record.key() + record.headers() + record.value()));
        return events;
    }

    /** Nobody has to wait on the new topic for what comes later. */
    private void firstOfEachPursuitComesFirst() {
        Map<String, Long> highest = new HashMap<>();
        for (ConsumerRecord<String, String> record : records(PublishedEvents.TOPIC)) {
            long sequence = Long.parseLong(TopicRecords.header(record, PublishedEvents.SEQUENCE));
            assertThat(sequence).as(record.key()).isLessThanOrEqualTo(highest.getOrDefault(record.key(), -1L) + 1);
            highest.merge(record.key(), sequence, Math::max);
        }
    }

    private Map<String, JsonNode> answers(List<String> pursuits) throws Exception {
        Map<String, JsonNode> answers = new HashMap<>();
        for (String pursuit : pursuits) {
            answers.put(pursuit, query("/api/v1/pursuits/" + pursuit));
        }
        return answers;
    }

    /** Until the topic of states says of every pursuit what is answered. */
    private void awaitStates(List<String> pursuits) {
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
            Map<String, Long> states = new HashMap<>();
            records(PublishedEvents.COLLABORATION_TOPIC)
                    .forEach(record -> states.put(
                            record.key(),
                            JsonMapper.shared()
                                    .readTree(record.value())
                                    .path("version")
                                    .asLong()));
            Map<String, Long> versions = new HashMap<>();
            answers(pursuits)
                    .forEach((pursuit, answer) ->
                            versions.put(pursuit, answer.path("version").asLong()));
            assertThat(states).isEqualTo(versions);
        });
    }
}
