package io.tutti.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.tutti.standalone.Colleague.Answer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Somebody damages what the services hold, each in a process of its own; a check finds it and a repair heals it. */
class IntegrityIT {

    private static final String CHECKS = "/api/v1/admin/integrity-checks";
    private static final String LOST = "00000000-0000-4000-8000-00000000105f";
    private static final String OPEN = """
            {"account": "Aurora Rail", "objective": "Signalling", "value": {"amount": "4200000", "currency": "EUR"},
             "expectedClose": "2030-06-30", "requiredDepartments": ["sales", "legal"]}""";
    private static final String CONTRIBUTION = """
            {"kind": "KEY_MESSAGE", "artefact": "WIN_THEME", "title": "On time, proven", "text": "Every corridor opened.",
             "proofPoints": ["Nine corridors since 2015"]}""";

    @TempDir
    static Path temp;

    private static ServicesApart tutti;
    private static Colleague ana;
    private static Colleague kim;
    private static MongoClient mongo;

    @BeforeAll
    static void start() throws Exception {
        tutti = ServicesApart.start(temp);
        ana = Colleague.named("ana", tutti.commandUrl());
        kim = Colleague.named("kim", tutti.commandUrl()).at(tutti.queryUrl());
        mongo = MongoClients.create(tutti.servers().mongo().uri());
    }

    @AfterAll
    static void stop() {
        if (tutti != null) {
            mongo.close();
            tutti.close();
        }
    }

    @Test
    void what_is_lost_is_named_and_comes_back_and_what_goes_on_meanwhile_is_no_difference() throws Exception {
        String healthy = open();
        String deleted = open();
        String setBack = open();
        String torn = open();
        for (int n = 0; n < 40; n++) {
            contribute(torn);
        }
        assertThat(differences(check())).isEmpty();

        documents().deleteOne(new Document("_id", deleted));
        Document earlier = Objects.requireNonNull(
                documents().find(new Document("_id", setBack)).first());
        long version = contribute(setBack);
        documents().replaceOne(new Document("_id", setBack), earlier);
        blocks().deleteOne(new Document("_id", torn + "/0"));
        neverPublished(healthy);
        JsonNode check = whileWorkGoesOn(healthy, IntegrityIT::check);

        assertThat(differences(check))
                .isEqualTo(Map.of(
                        deleted, List.of("MISSING_DOCUMENT"),
                        setBack, List.of("DOCUMENT_BEHIND"),
                        torn, List.of("DOCUMENT_INCOMPLETE"),
                        LOST, List.of("MISSING_ON_TOPIC", "MISSING_DOCUMENT")));
        assertThat(check.at("/result/byKind/MISSING_DOCUMENT").asInt()).isEqualTo(2);

        JsonNode repaired = whileWorkGoesOn(healthy, () -> {
            kim.post(CHECKS + "/" + check.path("id").asLong() + "/repairs", "").isStatus(202);
            return await().atMost(Duration.ofSeconds(60))
                    .until(() -> read(check), now -> !now.at("/repair/running").asBoolean(true));
        });
        assertThat(repaired.at("/repair/healed").asInt()).as("%s", repaired).isEqualTo(4);
        assertThat(differences(check())).isEmpty();
        kim.get("/api/v1/pursuits/" + deleted).isStatus(200);
        kim.get("/api/v1/pursuits/" + LOST).isStatus(200);
        assertThat(kim.get("/api/v1/pursuits/" + setBack + "/collaboration?atLeast=" + version)
                        .isStatus(200)
                        .json()
                        .path("version")
                        .asLong())
                .isEqualTo(version);
        assertThat(kim.get("/api/v1/pursuits/" + torn + "/activity?limit=50")
                        .isStatus(200)
                        .text())
                .contains("On time, proven");
    }

    @Test
    void a_document_that_is_ahead_of_the_event_store_is_made_anew_and_the_topic_is_told_to_be_ahead() throws Exception {
        String pursuit = open();
        long version = contribute(pursuit);
        sql("delete from domain_event_entry where aggregate_identifier = '" + pursuit + "' and sequence_number = "
                + version);

        JsonNode before = check();
        Answer repaired =
                kim.post("/api/v1/admin/pursuits/" + pursuit + "/repairs", "").isStatus(200);

        assertThat(differences(before)).containsEntry(pursuit, List.of("AHEAD_ON_TOPIC", "DOCUMENT_AHEAD"));
        assertThat(repaired.json().path("healed").asBoolean()).isTrue();
        assertThat(kim.get(CHECKS + "/" + before.path("id").asLong() + "/differences")
                        .json()
                        .at("/items/0/repaired")
                        .asBoolean())
                .isTrue();
        assertThat(repaired.json().at("/before/stored").asLong()).isEqualTo(version);
        assertThat(repaired.json().at("/after/stored").asLong()).isEqualTo(version - 1);
        assertThat(differences(check())).containsEntry(pursuit, List.of("AHEAD_ON_TOPIC"));
        sql("delete from domain_event_entry where aggregate_identifier = '" + pursuit + "'");
    }

    private static JsonNode check() throws Exception {
        Answer begun = kim.post(CHECKS, "").isStatus(202);
        assertThat(kim.post(CHECKS, "").code()).isIn("integrity-check-under-way", "none");
        JsonNode check = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> read(begun.json()),
                        now -> List.of("DONE", "FAILED", "ABANDONED")
                                .contains(now.path("phase").asString()));
        assertThat(check.path("phase").asString()).as("%s", check).isEqualTo("DONE");
        return check;
    }

    private static JsonNode read(JsonNode check) throws Exception {
        return kim.get(CHECKS + "/" + check.path("id").asLong()).isStatus(200).json();
    }

    private static Map<String, List<String>> differences(JsonNode check) throws Exception {
        Map<String, List<String>> all = new TreeMap<>();
        for (JsonNode one : kim.get(CHECKS + "/" + check.path("id").asLong() + "/differences")
                .isStatus(200)
                .json()
                .path("items")) {
            List<String> kinds = new ArrayList<>();
            one.path("differences").forEach(each -> kinds.add(each.path("kind").asString()));
            all.put(one.path("pursuit").asString(), kinds);
        }
        return all;
    }

    private interface Work<T> {
        T done() throws Exception;
    }

    private static <T> T whileWorkGoesOn(String pursuit, Work<T> work) throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        Thread busy = Thread.ofVirtual().start(() -> {
            try {
                while (!enough.get()) {
                    ana.post("/api/v1/pursuits/" + pursuit + "/contributions", CONTRIBUTION);
                    ana.post("/api/v1/pursuits", OPEN);
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        try {
            return work.done();
        } finally {
            enough.set(true);
            busy.join();
        }
    }

    /** Puts an event into the store that the publisher has passed already. */
    private static void neverPublished(String like) throws Exception {
        sql(
                "insert into domain_event_entry (global_index, event_identifier, aggregate_identifier, sequence_number, type,"
                        + " time_stamp, payload_type, payload_revision, payload, meta_data)"
                        + " select -1, '" + LOST + "', '" + LOST
                        + "', 0, type, time_stamp, payload_type, payload_revision,"
                        + " payload, meta_data from domain_event_entry where aggregate_identifier = '" + like
                        + "' and sequence_number = 0");
    }

    private static void sql(String text) throws Exception {
        try (Connection connection = DriverManager.getConnection(
                        tutti.servers().postgres().jdbcUrl(),
                        tutti.servers().postgres().username(),
                        "");
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(text);
        }
    }

    private static String open() throws Exception {
        Answer opened = ana.post("/api/v1/pursuits", OPEN).isStatus(201);
        kim.get(opened.location() + "?atLeast=" + opened.version()).isStatus(200);
        return opened.id();
    }

    private static long contribute(String pursuit) throws Exception {
        long version = ana.post("/api/v1/pursuits/" + pursuit + "/contributions", CONTRIBUTION)
                .isStatus(201)
                .version();
        kim.get("/api/v1/pursuits/" + pursuit + "?atLeast=" + version).isStatus(200);
        return version;
    }

    private static MongoCollection<Document> documents() {
        return mongo.getDatabase("tutti").getCollection("pursuitCards");
    }

    private static MongoCollection<Document> blocks() {
        return mongo.getDatabase("tutti").getCollection("pursuitEvents");
    }
}
