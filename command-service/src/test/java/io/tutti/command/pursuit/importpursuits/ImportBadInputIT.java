package io.tutti.command.pursuit.importpursuits;

import static io.tutti.command.pursuit.importpursuits.Uploads.ANA;
import static io.tutti.command.pursuit.importpursuits.Uploads.HEADER;
import static io.tutti.command.pursuit.importpursuits.Uploads.IMPORTS;
import static io.tutti.command.pursuit.importpursuits.Uploads.imports;
import static io.tutti.command.pursuit.importpursuits.Uploads.send;
import static io.tutti.command.pursuit.importpursuits.Uploads.unique;
import static io.tutti.command.pursuit.importpursuits.Uploads.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.tutti.command.TestNode;
import io.tutti.command.TestNode.Answer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is uploaded or asked of an import, by whomever, the answer is clear and nothing half is stored. */
class ImportBadInputIT {

    private static TestNode node;

    @BeforeAll
    static void start() {
        node = TestNode.start();
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void a_form_with_a_file_is_taken_as_well() {
        String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"deals.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + HEADER + unique()
                + ",A,B,1500000,EUR,2035-06-30,,sales\n\r\n--b--\r\n";

        assertThat(send(node, ANA, body.getBytes(StandardCharsets.UTF_8), "multipart/form-data; boundary=b")
                        .status())
                .isEqualTo(201);
        assertThat(send(node, ANA, "x".getBytes(StandardCharsets.UTF_8), "multipart/form-data")
                        .status())
                .isEqualTo(400);
        assertThat(send(node, ANA, "--b--\r\n".getBytes(StandardCharsets.UTF_8), "multipart/form-data; boundary=b")
                        .status())
                .isEqualTo(400);
        assertThat(send(node, ANA, new byte[21 * 1024 * 1024], "multipart/form-data; boundary=b")
                        .code())
                .isEqualTo("body-too-large");
    }

    @Test
    void an_import_is_its_makers_and_admins_alone() {
        String path = IMPORTS + "/"
                + upload(node, ANA, HEADER + unique() + ",A,B,1,EUR,2035-06-30,,sales\n")
                        .id();

        assertThat(node.get(path, "ben_lead_sales").code()).isEqualTo("import-not-found");
        assertThat(node.get(path + "/rows", "ben_leader_sales").code()).isEqualTo("import-not-found");
        assertThat(node.post(path + "/runs", "ben_lead_sales", "").code()).isEqualTo("import-not-found");
        assertThat(node.post(path + "/corrections", "ben_lead_sales", "{}").code())
                .isEqualTo("import-not-found");
        assertThat(node.post(path + "/cancellations", "ben_lead_sales", "").code())
                .isEqualTo("import-not-found");
        assertThat(node.get(path, "zoe_admin_it").status()).isEqualTo(200);
        Answer refused = upload(node, "leo_contributor_legal", HEADER + "1,A,B,1,EUR,2035-06-30,,sales\n");
        assertThat(refused.status() + " " + refused.code()).isEqualTo("403 imports-are-made-by-leads");
    }

    @Test
    void rows_come_in_pages() {
        Answer made = upload(node, ANA, HEADER + (",A,B,1,EUR,2035-06-30,,sales\n").repeat(5));
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

        Answer answer = upload(node, ANA, file);

        assertThat(answer.status() + " " + answer.code()).isEqualTo(problem);
        assertThat(answer.body().path("detail").asString()).isNotBlank();
        assertThat(imports()).isEqualTo(before);
    }

    @Test
    void files_that_are_too_large_or_of_another_type_are_a_clear_problem() {
        String wide = "c,".repeat(300) + "c\n" + "1,".repeat(300) + "1\n";
        assertThat(upload(node, ANA, wide).code()).isEqualTo("import-file-has-a-bearable-width");
        assertThat(upload(node, ANA, HEADER + "1\n".repeat(50_001)).code())
                .isEqualTo("import-file-has-a-bearable-length");
        assertThat(upload(node, ANA, "\"" + "x".repeat(21 * 1024 * 1024)).code())
                .isEqualTo("body-too-large");
        assertThat(send(node, ANA, "{}".getBytes(StandardCharsets.UTF_8), "application/json")
                        .status())
                .isEqualTo(415);
        Answer giant = upload(node, ANA, HEADER + "1,\"" + "x".repeat(3_000_000) + "\",B,1,EUR,2035-06-30,,\n");
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
        Answer made = upload(node, ANA, HEADER + unique() + ",A,B,1500000,EUR,2035-06-30,,sales\n");

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

    @Test
    void without_its_database_an_import_says_when_to_try_again() throws SQLException {
        try (TestNode other = TestNode.start(
                "spring.datasource.hikari.maximum-pool-size=2", "spring.datasource.hikari.connection-timeout=500")) {
            HikariDataSource pool = other.context.getBean(HikariDataSource.class);
            List<Connection> all = new ArrayList<>();
            await().ignoreExceptionsInstanceOf(SQLException.class).until(() -> {
                all.add(pool.getConnection());
                return all.size() == 2;
            });

            Answer made = upload(other, ANA, HEADER + unique() + ",A,B,1,EUR,2035-06-30,,sales\n");
            Answer seen = other.get(IMPORTS + "/" + UUID.randomUUID(), ANA);

            for (Connection connection : all) {
                connection.close();
            }
            for (Answer answer : List.of(made, seen)) {
                assertThat(answer.status() + " " + answer.code()).isEqualTo("503 store-unavailable");
                assertThat(answer.header("Retry-After")).isNotNull();
            }
        }
    }
}
