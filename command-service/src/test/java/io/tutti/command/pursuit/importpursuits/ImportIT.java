package io.tutti.command.pursuit.importpursuits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tutti.command.TestNode;
import io.tutti.command.TestNode.Answer;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From an exported file to pursuits, over HTTP, with restarts, several nodes and bad files. */
class ImportIT {

    private static final String IMPORTS = "/api/v1/imports";
    private static final String ANA = "ana_lead_sales";
    private static final String HEADER =
            "Opportunity ID,Opportunity Name,Account Name,Amount,Currency,Close Date,Stage,Required Departments\n";

    private static TestNode node;

    @BeforeAll
    static void start() {
        node = TestNode.start("tutti.imports.lease=2s");
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void a_file_is_reviewed_corrected_run_and_imported_again() {
        String one = unique();
        String two = unique();
        String file = HEADER + one + ",Signalling,Aurora Rail,\"1,234,567.5\",EUR,5/6/2035,Proposal,\n" + two
                + ",Substations,Meridian Grid,\"850,000\",EUR,4/7/2035,Closed Lost,legal\n";
        long before = storedEvents();

        // Reviewed: the dry run tells what would happen and stores nothing.
        Answer made = upload(ANA, file);
        assertThat(made.status()).as("%s", made.body()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo(IMPORTS + "/" + made.id());
        assertThat(state(made)).isEqualTo("READY_FOR_REVIEW");
        assertThat(made.body().at("/form/dateForm/value").asString()).isEqualTo("MONTH_DAY_YEAR");
        assertThat(made.body().at("/form/dateForm/ambiguous").asBoolean()).isTrue();
        assertThat(made.body().at("/problems/0/code").asString()).isEqualTo("new-pursuits-name-their-departments");
        assertThat(made.body().at("/problems/1/outcome").asString()).isEqualTo("SKIPPED");
        assertThat(storedEvents()).isEqualTo(before);

        // Corrected: another date form, and departments for rows that name none.
        Answer corrected = node.post(
                IMPORTS + "/" + made.id() + "/corrections",
                ANA,
                "{\"dateForm\": \"DAY_MONTH_YEAR\", \"defaults\": {\"requiredDepartments\": [\"sales\", \"legal\"]}}");
        assertThat(corrected.status()).as("%s", corrected.body()).isEqualTo(202);
        assertThat(rowsIn(corrected, "WOULD_OPEN")).isEqualTo(1);
        assertThat(storedEvents()).isEqualTo(before);

        // Run: once, however often it is asked for.
        node.post(IMPORTS + "/" + made.id() + "/runs", ANA, "");
        Answer done = until(node, made.id(), "DONE");
        assertThat(rowsIn(done, "OPENED")).isEqualTo(1);
        assertThat(rowsIn(done, "SKIPPED")).isEqualTo(1);
        assertThat(node.post(IMPORTS + "/" + made.id() + "/runs", ANA, "").status())
                .isEqualTo(202);
        assertThat(storedEvents()).isEqualTo(before + 2);
        Answer opened = node.get(IMPORTS + "/" + made.id() + "/rows?outcome=opened", ANA);
        assertThat(opened.body().at("/rows/0/line").asInt()).isEqualTo(2);
        String pursuit = opened.body().at("/rows/0/pursuit").asString();
        assertThat(payloads(pursuit).getFirst())
                .contains("\"1234567.50\"", "\"2035-06-05\"", "\"system\":\"salesforce\"", one);

        // The same again changes nothing; what differs is changed.
        Answer again = upload(ANA, file.replace("5/6/2035", "2035-06-05"));
        assertThat(rowsIn(again, "UNCHANGED")).isEqualTo(1);
        Answer changed = upload(ANA, file.replace("5/6/2035", "2035-06-05").replace("1,234,567.5", "999,999.00"));
        assertThat(rowsIn(changed, "WOULD_CHANGE")).isEqualTo(1);
        node.post(IMPORTS + "/" + changed.id() + "/runs", ANA, "");
        until(node, changed.id(), "DONE");
        Answer row = node.get(IMPORTS + "/" + changed.id() + "/rows?outcome=CHANGED", ANA);
        assertThat(row.body().at("/rows/0/pursuit").asString()).isEqualTo(pursuit);
        assertThat(row.body().at("/rows/0/changes").toString())
                .isEqualTo("[{\"field\":\"value\",\"from\":\"1234567.50 EUR\",\"to\":\"999999.00 EUR\"}]");
        assertThat(storedEvents()).isEqualTo(before + 3);
    }

    @Test
    void what_was_begun_goes_on_after_a_restart_and_on_any_node_and_no_row_takes_effect_twice() {
        String run = unique();
        int rows = 1500;
        String file = HEADER
                + IntStream.range(0, rows)
                        .mapToObj(i -> run + i + ",Deal " + i + ",Aurora Rail,1500000,EUR,2035-06-30,,sales")
                        .collect(Collectors.joining("\n"));
        TestNode first = TestNode.start("tutti.imports.lease=2s", "tutti.imports.parallel=1");
        String id = upload(first, ANA, file).id();
        until(first, id, "READY_FOR_REVIEW");
        long before = storedEvents();

        first.post(IMPORTS + "/" + id + "/runs", ANA, "");
        await().atMost(Duration.ofSeconds(30)).until(() -> storedEvents() > before);
        first.close();
        long done = rowsIn(node.get(IMPORTS + "/" + id, ANA), "OPENED");
        try (TestNode second = TestNode.start("tutti.imports.lease=2s")) {
            Answer end = until(second, id, "DONE");

            assertThat(done).isLessThan(rows);
            assertThat(rowsIn(end, "OPENED")).isEqualTo(rows);
            assertThat(end.body().at("/progress/done").asInt()).isEqualTo(rows);
            assertThat(storedEvents()).isEqualTo(before + 2L * rows);
        }
    }

    @Test
    void rows_of_a_lost_worker_are_taken_over_after_its_lease_with_the_outcome_they_had() {
        Answer made = upload(ANA, HEADER + unique() + ",A,B,1500000,EUR,2035-06-30,,sales\n");
        UUID id = UUID.fromString(made.id());
        // A worker claimed the row, and is lost.
        TestNode.database()
                .sql("update pursuit_import_row set claim = gen_random_uuid(), claimed_until = now() + interval '2 s'"
                        + " where import = ?")
                .param(id)
                .update();
        long before = storedEvents();
        node.post(IMPORTS + "/" + id + "/runs", ANA, "");
        until(node, made.id(), "DONE");
        assertThat(storedEvents()).isEqualTo(before + 2);

        // Another did the row, and was lost before it could say so.
        TestNode.database()
                .sql("update pursuit_import_row set outcome = 'WOULD_OPEN',"
                        + " verdict = replace(verdict, 'OPENED', 'WOULD_OPEN') where import = ?")
                .param(id)
                .update();
        TestNode.database()
                .sql("update pursuit_import set state = 'RUNNING' where id = ?")
                .param(id)
                .update();

        assertThat(rowsIn(until(node, made.id(), "DONE"), "OPENED")).isEqualTo(1);
        assertThat(storedEvents()).isEqualTo(before + 2);
    }

    @Test
    void a_run_can_be_cancelled_and_reviewed_anew() {
        Answer made = upload(ANA, HEADER + unique() + ",A,B,1500000,EUR,2035-06-30,,sales\n");
        String path = IMPORTS + "/" + made.id();

        assertThat(state(node.post(path + "/cancellations", ANA, ""))).isEqualTo("CANCELLED");
        assertThat(node.post(path + "/runs", ANA, "").code()).isEqualTo("imports-run-after-their-review");
        assertThat(state(node.post(path + "/corrections", ANA, "{}"))).isEqualTo("READY_FOR_REVIEW");
        node.post(path + "/runs", ANA, "");
        until(node, made.id(), "DONE");
        assertThat(node.post(path + "/cancellations", ANA, "").code())
                .isEqualTo("imports-are-cancelled-before-they-are-done");
    }

    @Test
    void an_upload_may_be_repeated_with_its_key() {
        String file = HEADER + unique() + ",A,B,1500000,EUR,2035-06-30,,sales\n";
        String key = "upload " + unique();

        Answer first = upload(ANA, file, "Idempotency-Key", key);
        Answer again = upload(ANA, file, "Idempotency-Key", key);
        Answer other = upload(ANA, file + "\n", "Idempotency-Key", key);

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.status()).isEqualTo(201);
        assertThat(other.status() + " " + other.code()).isEqualTo("409 idempotency-key-names-one-request");
    }

    @Test
    void a_form_with_a_file_is_taken_as_well() {
        String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"deals.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + HEADER + unique()
                + ",A,B,1500000,EUR,2035-06-30,,sales\n\r\n--b--\r\n";

        assertThat(send(ANA, body.getBytes(StandardCharsets.UTF_8), "multipart/form-data; boundary=b")
                        .status())
                .isEqualTo(201);
        assertThat(send(ANA, "x".getBytes(StandardCharsets.UTF_8), "multipart/form-data")
                        .status())
                .isEqualTo(400);
        assertThat(send(ANA, "--b--\r\n".getBytes(StandardCharsets.UTF_8), "multipart/form-data; boundary=b")
                        .status())
                .isEqualTo(400);
        assertThat(send(ANA, new byte[21 * 1024 * 1024], "multipart/form-data; boundary=b")
                        .code())
                .isEqualTo("body-too-large");
    }

    @Test
    void an_import_is_its_makers_and_admins_alone() {
        String path = IMPORTS + "/"
                + upload(ANA, HEADER + unique() + ",A,B,1,EUR,2035-06-30,,sales\n")
                        .id();

        assertThat(node.get(path, "ben_lead_sales").code()).isEqualTo("import-not-found");
        assertThat(node.get(path + "/rows", "ben_leader_sales").code()).isEqualTo("import-not-found");
        assertThat(node.post(path + "/runs", "ben_lead_sales", "").code()).isEqualTo("import-not-found");
        assertThat(node.post(path + "/corrections", "ben_lead_sales", "{}").code())
                .isEqualTo("import-not-found");
        assertThat(node.post(path + "/cancellations", "ben_lead_sales", "").code())
                .isEqualTo("import-not-found");
        assertThat(node.get(path, "zoe_admin_it").status()).isEqualTo(200);
        Answer refused = upload("leo_contributor_legal", HEADER + "1,A,B,1,EUR,2035-06-30,,sales\n");
        assertThat(refused.status() + " " + refused.code()).isEqualTo("403 imports-are-made-by-leads");
    }

    @Test
    void rows_come_in_pages() {
        Answer made = upload(ANA, HEADER + (",A,B,1,EUR,2035-06-30,,sales\n").repeat(5));
        String rows = IMPORTS + "/" + made.id() + "/rows?outcome=REFUSED&limit=2";

        Answer first = node.get(rows, ANA);
        Answer last = node.get(rows + "&cursor=3", ANA);

        assertThat(first.body().at("/rows").size()).isEqualTo(2);
        assertThat(first.body().at("/next").asInt()).isEqualTo(1);
        assertThat(last.body().at("/rows/0/line").asInt()).isEqualTo(6);
        assertThat(last.body().has("next")).isFalse();
        for (String bad : List.of("?outcome=LOST", "?limit=0", "?limit=501", "?limit=x", "?cursor=-2", "?cursor=1e9")) {
            Answer answer = node.get(IMPORTS + "/" + made.id() + "/rows" + bad, ANA);
            assertThat(answer.status()).as(bad).isEqualTo(400);
            assertThat(answer.body().path("detail").asString()).doesNotContain("io.tutti");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", textBlock = """
            '' | 400 import-file-has-content
            'Opportunity ID,Amount' | 400 import-file-has-rows
            '\u0000\u0001\u0002' | 400 import-file-is-text
            """)
    void an_unusable_file_is_a_clear_problem(String file, String problem) {
        long before = imports();

        Answer answer = upload(ANA, file);

        assertThat(answer.status() + " " + answer.code()).isEqualTo(problem);
        assertThat(answer.body().path("detail").asString()).isNotBlank();
        assertThat(imports()).isEqualTo(before);
    }

    @Test
    void files_that_are_too_large_or_of_another_type_are_a_clear_problem() {
        String wide = "c,".repeat(300) + "c\n" + "1,".repeat(300) + "1\n";
        assertThat(upload(ANA, wide).code()).isEqualTo("import-file-has-a-bearable-width");
        assertThat(upload(ANA, HEADER + "1\n".repeat(50_001)).code()).isEqualTo("import-file-has-a-bearable-length");
        assertThat(upload(ANA, "\"" + "x".repeat(21 * 1024 * 1024)).code()).isEqualTo("body-too-large");
        assertThat(send(ANA, "{}".getBytes(StandardCharsets.UTF_8), "application/json")
                        .status())
                .isEqualTo(415);
        Answer giant = upload(ANA, HEADER + "1,\"" + "x".repeat(3_000_000) + "\",B,1,EUR,2035-06-30,,\n");
        assertThat(giant.body().at("/problems/0/code").asString()).isEqualTo("value-fits");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", textBlock = """
            '' | 400 malformed-body
            [] | 400 malformed-body
            {"encoding": "LATIN"} | 400 malformed-body
            {"mapping": {"PRICE": "Amount"}} | 400 malformed-body
            {"mapping": {"AMOUNT": null}} | 400 invalid-request
            {"mapping": {"AMOUNT": "Betrag"}} | 400 mapped-columns-exist
            {"mapping": {"AMOUNT": 4}} | 400 malformed-body
            {"sourceSystem": "Sales Force"} | 400 malformed-body
            {"encoding": "UTF_16BE"} | 400 import-file-has-rows
            {"defaults": {"currency": "EURO"}} | 400 malformed-body
            {"defaults": {"requiredDepartments": []}} | 400 invalid-request
            {"defaults": {"requiredDepartments": ["Legal"]}} | 400 malformed-body
            {"defaults": {"requiredDepartments": [null]}} | 400 invalid-request
            {"default": {}} | 400 malformed-body
            """)
    void bad_corrections_are_a_clear_problem_and_change_nothing(String body, String problem) {
        Answer made = upload(ANA, HEADER + unique() + ",A,B,1500000,EUR,2035-06-30,,sales\n");

        Answer answer = node.post(IMPORTS + "/" + made.id() + "/corrections", ANA, body);

        assertThat(answer.status() + " " + answer.code())
                .as("%s", answer.body())
                .isEqualTo(problem);
        assertThat(node.get(IMPORTS + "/" + made.id(), ANA).body().path("form"))
                .isEqualTo(made.body().path("form"));
    }

    @Test
    void unknown_imports_are_not_found() {
        for (String id : List.of(UUID.randomUUID().toString(), "1-1-1-1-1")) {
            assertThat(node.get(IMPORTS + "/" + id, ANA).status()).isEqualTo(404);
        }
        assertThat(node.get(IMPORTS + "/x", ANA).code()).isEqualTo("malformed-parameter");
        assertThat(node.get(IMPORTS, ANA).status()).isEqualTo(405);
    }

    @Test
    void the_api_is_described() {
        Answer description = node.get("/v3/api-docs", null);

        assertThat(description.status()).isEqualTo(200);
        assertThat(description
                        .body()
                        .at("/paths/~1api~1v1~1imports/post/requestBody/content")
                        .propertyNames())
                .contains("text/csv", "multipart/form-data");
        assertThat(description
                        .body()
                        .at("/paths/~1api~1v1~1imports/post/responses")
                        .propertyNames())
                .contains("201");
    }

    private static Answer upload(String person, String file, String... headers) {
        return send(person, file.getBytes(StandardCharsets.UTF_8), "text/csv", headers);
    }

    private static Answer upload(TestNode to, String person, String file) {
        return to.send(
                HttpRequest.newBuilder(to.uri(IMPORTS))
                        .header("Content-Type", "text/csv")
                        .POST(HttpRequest.BodyPublishers.ofString(file)),
                person);
    }

    private static Answer send(String person, byte[] body, String type, String... headers) {
        return node.send(
                HttpRequest.newBuilder(node.uri(IMPORTS))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body)),
                person,
                headers);
    }

    private static Answer until(TestNode on, String id, String state) {
        return await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> on.get(IMPORTS + "/" + id, ANA),
                        answer -> state(answer).equals(state));
    }

    private static String state(Answer answer) {
        return answer.body().path("state").asString();
    }

    private static int rowsIn(Answer answer, String outcome) {
        return answer.body().at("/rows/" + outcome).asInt(0);
    }

    /** Looks like the id of a Salesforce opportunity, and is used by no other test. */
    private static String unique() {
        String random = UUID.randomUUID().toString().replace("-", "");
        return "006" + random.substring(0, 12).toUpperCase(java.util.Locale.ROOT) + "AAA";
    }

    private static long storedEvents() {
        return TestNode.database()
                .sql("select count(*) from domain_event_entry")
                .query(Long.class)
                .single();
    }

    private static long imports() {
        return TestNode.database()
                .sql("select count(*) from pursuit_import")
                .query(Long.class)
                .single();
    }

    private static List<String> payloads(String pursuit) {
        return TestNode.database()
                .sql("select convert_from(payload, 'UTF8') from domain_event_entry where aggregate_identifier = ?"
                        + " order by sequence_number")
                .param(pursuit)
                .query(String.class)
                .list();
    }
}
