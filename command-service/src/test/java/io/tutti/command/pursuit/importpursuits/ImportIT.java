package io.tutti.command.pursuit.importpursuits;

import static io.tutti.command.pursuit.importpursuits.Uploads.ANA;
import static io.tutti.command.pursuit.importpursuits.Uploads.HEADER;
import static io.tutti.command.pursuit.importpursuits.Uploads.IMPORTS;
import static io.tutti.command.pursuit.importpursuits.Uploads.payloads;
import static io.tutti.command.pursuit.importpursuits.Uploads.rowsIn;
import static io.tutti.command.pursuit.importpursuits.Uploads.state;
import static io.tutti.command.pursuit.importpursuits.Uploads.storedEvents;
import static io.tutti.command.pursuit.importpursuits.Uploads.unique;
import static io.tutti.command.pursuit.importpursuits.Uploads.until;
import static io.tutti.command.pursuit.importpursuits.Uploads.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tutti.command.TestNode;
import io.tutti.command.TestNode.Answer;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From an exported file to pursuits, over HTTP, with restarts, several nodes and bad files. */
class ImportIT {

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
    void a_process_that_was_paused_goes_on_with_imports() {
        ImportWorker worker = node.context.getBean(ImportWorker.class);
        worker.stop();
        worker.start();

        Answer made =
                upload(node, ANA, HEADER + unique() + ",Depots,Aurora Rail,\"1,000\",EUR,5/6/2035,Proposal,sales\n");

        assertThat(state(made)).isEqualTo("READY_FOR_REVIEW");
    }

    @Test
    void a_file_is_reviewed_corrected_run_and_imported_again() {
        String one = unique();
        String two = unique();
        String file = HEADER + one + ",Signalling,Aurora Rail,\"1,234,567.5\",EUR,5/6/2035,Proposal,\n" + two
                + ",Substations,Meridian Grid,\"850,000\",EUR,4/7/2035,Closed Lost,legal\n";
        long before = storedEvents();

        // Reviewed: the dry run tells what would happen and stores nothing.
        Answer made = upload(node, ANA, file);
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
        Answer again = upload(node, ANA, file.replace("5/6/2035", "2035-06-05"));
        assertThat(rowsIn(again, "UNCHANGED")).isEqualTo(1);
        Answer changed =
                upload(node, ANA, file.replace("5/6/2035", "2035-06-05").replace("1,234,567.5", "999,999.00"));
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
        Answer made = upload(node, ANA, HEADER + unique() + ",A,B,1500000,EUR,2035-06-30,,sales\n");
        UUID id = UUID.fromString(made.id());
        long before = storedEvents();

        // A worker has claimed the row: the others leave it to that one.
        TestNode.database()
                .sql(
                        "update pursuit_import_row set claim = gen_random_uuid(), claimed_until = now() + interval '1 hour'"
                                + " where import = ?")
                .param(id)
                .update();
        TestNode.database()
                .sql("update pursuit_import set worked_at = null where id = ?")
                .param(id)
                .update();
        node.post(IMPORTS + "/" + id + "/runs", ANA, "");
        await().until(() -> TestNode.database()
                .sql("select worked_at is not null from pursuit_import where id = ?")
                .param(id)
                .query(Boolean.class)
                .single());
        assertThat(rowsIn(node.get(IMPORTS + "/" + id, ANA), "WOULD_OPEN")).isEqualTo(1);

        // It is lost, and its lease ends.
        TestNode.database()
                .sql("update pursuit_import_row set claimed_until = now() where import = ?")
                .param(id)
                .update();
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
    void an_imported_pursuit_takes_over_the_standard_in_force_for_its_kind() {
        assertThat(node.post("/api/v1/standards", "zoe_leader_sales", """
                        {"kind": "imported-deal", "gates": [{"gate": "CLOSE", "reviewsHeld": ["gold"]}]}""").status())
                .isEqualTo(201);
        Answer made = upload(
                node,
                ANA,
                HEADER.strip() + ",Type\n" + unique() + ",A,B,1500000,EUR,2035-06-30,,sales,Imported Deal\n");

        node.post(IMPORTS + "/" + made.id() + "/runs", ANA, "");
        until(node, made.id(), "DONE");

        String pursuit = node.get(IMPORTS + "/" + made.id() + "/rows", ANA)
                .body()
                .at("/rows/0/pursuit")
                .asString();
        assertThat(payloads(pursuit)).hasSize(3).last().asString().contains("\"imported-deal\"", "\"gold\"");
    }

    @Test
    void a_run_can_be_cancelled_and_reviewed_anew() {
        Answer made = upload(node, ANA, HEADER + unique() + ",A,B,1500000,EUR,2035-06-30,,sales\n");
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

        Answer first = upload(node, ANA, file, "Idempotency-Key", key);
        Answer again = upload(node, ANA, file, "Idempotency-Key", key);
        Answer other = upload(node, ANA, file + "\n", "Idempotency-Key", key);

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.status()).isEqualTo(201);
        assertThat(other.status() + " " + other.code()).isEqualTo("409 idempotency-key-names-one-request");
    }
}
