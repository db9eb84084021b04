package io.tutti.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tutti.contract.PublishedEvents;
import io.tutti.standalone.Colleague.Answer;
import io.tutti.standalone.ExampleSubscriber.Language;
import io.tutti.standalone.servers.LocalMongo;
import io.tutti.standalone.servers.LocalPostgres;
import io.tutti.standalone.servers.LocalServers;
import io.tutti.standalone.servers.SecuredKafka;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tutti on a Kafka with TLS, SCRAM and exactly the rights that the guide lists. */
class KafkaAccessIT {

    private static final Map<String, String> PASSWORDS = Map.of(
            "tutti-command", "secret-of-the-command-service",
            "tutti-query", "secret-of-the-query-service",
            "reports", "secret-of-a-subscriber",
            "stranger", "secret-of-somebody-else");
    private static final String OPEN = """
            {"account": "Aurora Rail", "objective": "Signalling", "value": {"amount": "4200000", "currency": "EUR"},
             "expectedClose": "2030-06-30", "requiredDepartments": ["sales", "legal"]}""";

    @TempDir
    static Path temp;

    private static SecuredKafka kafka;
    private static ServicesApart tutti;
    private static Colleague ana;

    @BeforeAll
    static void start() throws Exception {
        ExampleSubscriber.build();
        kafka = SecuredKafka.start(temp.resolve("broker"), PASSWORDS);
        settings("command-service", "tutti-command");
        settings("query-service", "tutti-query");
        tutti = ServicesApart.start(
                temp,
                new LocalServers(
                        LocalPostgres.start(temp.resolve("postgresql"), 0, _ -> {}),
                        kafka.kafka(),
                        LocalMongo.start(temp.resolve("mongodb"), 0, _ -> {})));
        ana = Colleague.named("ana", tutti.commandUrl());
        // Only now, when both services have met refusals: they go on trying.
        try (Admin admin = Admin.create(client(SecuredKafka.ADMINISTRATOR, SecuredKafka.ADMINISTRATOR))) {
            admin.createAcls(DocumentedAccess.bindings()).all().get();
        }
    }

    /** As a mounted secret: one file for each setting, named like it. */
    private static void settings(String service, String user) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("settings").resolve(service));
        for (Map.Entry<String, String> setting :
                kafka.clientOf(user, PASSWORDS.get(user)).entrySet()) {
            Files.writeString(folder.resolve("tutti.kafka.properties." + setting.getKey()), setting.getValue() + "\n");
        }
    }

    @AfterAll
    static void stop() {
        if (tutti != null) {
            tutti.close();
        } else if (kafka != null) {
            kafka.close();
        }
    }

    @Test
    void both_services_work_with_the_rights_that_the_guide_lists() throws Exception {
        String pursuit = visiblePursuit();

        assertThat(ana.at(tutti.queryUrl()).get(pursuit).status()).isEqualTo(200);
        assertThat(ana.get("/actuator/health/publisher").json().path("status").asString())
                .isEqualTo("UP");
        await().untilAsserted(() -> {
            for (String part : List.of("eventTopic", "projections", "tails")) {
                assertThat(ana.at(tutti.queryUrl())
                                .get("/actuator/health/" + part)
                                .json()
                                .path("status")
                                .asString())
                        .as(part)
                        .isEqualTo("UP");
            }
        });
    }

    @Test
    void a_subscriber_with_the_right_to_read_reads_in_either_language() throws Exception {
        visiblePursuit();
        for (Language language : Language.values()) {
            try (ExampleSubscriber subscriber = subscriber(language)) {
                subscriber.start();
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> subscriber.ledger().size() >= 2);
            }
        }
    }

    @Test
    void a_replay_gets_its_topic_and_loses_it() throws Exception {
        String pursuit = visiblePursuit();
        Colleague jonas = Colleague.named("jonas", tutti.commandUrl());
        String body = "{\"pursuit\": \"%s\"}".formatted(pursuit.substring(pursuit.lastIndexOf('/') + 1));

        Answer asked = jonas.post("/api/v1/integrations/replays", body).isStatus(202);

        String topic = asked.json().get("topic").stringValue();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jonas.get(asked.location()).json().path("state").asString(), "DONE"::equals);
        Map<String, Object> reports = client("reports", PASSWORDS.get("reports"));
        assertThat(read(reports, "reports-replay", topic)).isEqualTo(2);
        assertThatThrownBy(() -> read(client("stranger", PASSWORDS.get("stranger")), "reports-replay", topic))
                .isInstanceOf(TopicAuthorizationException.class);
        jonas.delete(asked.location()).isStatus(204);
        try (Admin admin = Admin.create(client(SecuredKafka.ADMINISTRATOR, SecuredKafka.ADMINISTRATOR))) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> !admin.listTopics().names().get().contains(topic));
        }
    }

    @Test
    void who_has_no_right_is_refused() throws Exception {
        visiblePursuit();

        assertThatThrownBy(() -> read("stranger", "reports-1")).isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> read("reports", "tutti-pursuits")).isInstanceOf(GroupAuthorizationException.class);
        assertThatThrownBy(() -> read(client("reports", "a guess"), "reports-1"))
                .isInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void nobody_but_the_publisher_writes_events() {
        for (String user : List.of("tutti-query", "reports", "stranger")) {
            for (String topic : PublishedEvents.topics()) {
                assertThatThrownBy(() -> write(user, topic))
                        .as(user + " on " + topic)
                        .rootCause()
                        .isInstanceOf(TopicAuthorizationException.class);
            }
        }
    }

    @Test
    void no_secret_is_in_the_logs_or_in_what_the_services_show() throws Exception {
        visiblePursuit();
        StringBuilder shown = new StringBuilder();
        for (String url : List.of(tutti.commandUrl(), tutti.queryUrl())) {
            for (String page : List.of("health", "prometheus", "env", "configprops", "beans")) {
                shown.append(ana.at(url).get("/actuator/" + page).text());
            }
        }
        // Both are in this process, where the first to start has set up the log.
        String log = Files.readString(temp.resolve("command-service.log"));
        assertThat(log)
                .as("what Kafka clients log of their settings")
                .contains("client.id = tutti-publisher", "group.id = tutti-pursuits", "sasl.jaas.config = [hidden]");
        shown.append(log);
        assertThat(PASSWORDS.values()).allSatisfy(secret -> assertThat(shown).doesNotContain(secret));
    }

    /** Gives its address once the query service shows it. */
    private static String visiblePursuit() throws Exception {
        Answer opened = ana.post("/api/v1/pursuits", OPEN).isStatus(201);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> ana.at(tutti.queryUrl())
                                .get(opened.location() + "?atLeast=" + opened.version())
                                .status()
                        == 200);
        return opened.location();
    }

    private static ExampleSubscriber subscriber(Language language) throws IOException {
        String password = PASSWORDS.get("reports");
        Map<String, String> access = language == Language.JAVA
                ? kafka.clientOf("reports", password)
                : Map.of(
                        "KAFKA_USERNAME",
                        "reports",
                        "KAFKA_PASSWORD_FILE",
                        Files.writeString(temp.resolve("password"), password + "\n")
                                .toString(),
                        "KAFKA_CA_FILE",
                        kafka.certificate().toString());
        return new ExampleSubscriber(
                        language,
                        kafka.kafka().bootstrapServers(),
                        "reports-" + language,
                        PublishedEvents.TOPIC,
                        temp.resolve("subscriber-" + language))
                .with(access);
    }

    private static Map<String, Object> client(String user, String password) {
        Map<String, Object> settings = new HashMap<>(kafka.clientOf(user, password));
        settings.put("bootstrap.servers", kafka.kafka().bootstrapServers());
        return settings;
    }

    private static void read(String user, String group) {
        read(client(user, PASSWORDS.get(user)), group);
    }

    private static void read(Map<String, Object> client, String group) {
        read(client, group, PublishedEvents.TOPIC);
    }

    private static int read(Map<String, Object> client, String group, String topic) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("group.id", group);
        settings.put("auto.offset.reset", "earliest");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            return consumer.poll(Duration.ofSeconds(20)).count();
        }
    }

    private static void write(String user, String topic) throws ExecutionException, InterruptedException {
        Map<String, Object> settings = client(user, PASSWORDS.get(user));
        settings.put("enable.idempotence", false); // else who may write nowhere is refused before any topic is named
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, "forged".getBytes())).get();
        }
    }
}
