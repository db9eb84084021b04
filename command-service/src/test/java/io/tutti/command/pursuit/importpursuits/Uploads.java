package io.tutti.command.pursuit.importpursuits;

import static org.awaitility.Awaitility.await;

import io.tutti.command.TestNode;
import io.tutti.command.TestNode.Answer;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What tests of imports upload, and how they look at what became of it. */
final class Uploads {

    static final String IMPORTS = "/api/v1/imports";
    static final String ANA = "ana_lead_sales";
    static final String HEADER =
            "Opportunity ID,Opportunity Name,Account Name,Amount,Currency,Close Date,Stage,Required Departments\n";

    private Uploads() {}

    static Answer upload(TestNode to, String person, String file, String... headers) {
        return send(to, person, file.getBytes(StandardCharsets.UTF_8), "text/csv", headers);
    }

    static Answer send(TestNode to, String person, byte[] body, String type, String... headers) {
        return to.send(
                HttpRequest.newBuilder(to.uri(IMPORTS))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body)),
                person,
                headers);
    }

    static Answer until(TestNode on, String id, String state) {
        return await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> on.get(IMPORTS + "/" + id, ANA),
                        answer -> state(answer).equals(state));
    }

    static String state(Answer answer) {
        return answer.body().path("state").asString();
    }

    static int rowsIn(Answer answer, String outcome) {
        return answer.body().at("/rows/" + outcome).asInt(0);
    }

    /** Looks like the id of a Salesforce opportunity, and is used by no other test. */
    static String unique() {
        String random = UUID.randomUUID().toString().replace("-", "");
        return "006" + random.substring(0, 12).toUpperCase(Locale.ROOT) + "AAA";
    }

    static long storedEvents() {
        return TestNode.database()
                .sql("select count(*) from domain_event_entry")
                .query(Long.class)
                .single();
    }

    static long imports() {
        return TestNode.database()
                .sql("select count(*) from pursuit_import")
                .query(Long.class)
                .single();
    }

    static List<String> payloads(String pursuit) {
        return TestNode.database()
                .sql("select convert_from(payload, 'UTF8') from domain_event_entry where aggregate_identifier = ?"
                        + " order by sequence_number")
                .param(pursuit)
                .query(String.class)
                .list();
    }
}
