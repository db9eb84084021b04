package io.tutti.command.pursuit.logcontribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tutti.command.TestNode;
import io.tutti.command.TestNode.Answer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another system logs what members contributed there: a service account acts for a named member. */
class LoggingForMembersIT {

    private static final String ANA = "ana_lead_sales";
    private static final String CRM = "crm_integrator__contributions~log";
    private static final String CHAT = "chat_integrator__contributions~log";
    private static final String OPEN =
            """
            {"account": "Aurora Rail", "objective": "Signalling", "expectedClose": "%s",
             "value": {"amount": "2400000", "currency": "EUR"}, "requiredDepartments": ["sales", "legal"]}""".formatted(LocalDate.now(ZoneOffset.UTC).plusMonths(3));

    private static TestNode node;
    private String pursuit;

    @BeforeAll
    static void start() {
        node = TestNode.start();
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @BeforeEach
    void aPursuitOfAnaAndLeo() {
        pursuit = "/api/v1/pursuits/" + node.post("/api/v1/pursuits", ANA, OPEN).id();
        node.post(
                pursuit + "/members",
                ANA,
                "{\"member\": \"leo\", \"department\": \"legal\", \"role\": \"CONTRIBUTOR\"}");
    }

    @Test
    void the_contribution_is_the_members_in_the_department_that_the_team_has_them_in() {
        Answer logged = log(CRM, "leo", "Liability");

        assertThat(logged.status()).as("%s", logged.body()).isEqualTo(201);
        assertThat(stored(3)).contains("\"contributor\":\"leo\"", "\"department\":\"legal\"");
    }

    @Test
    void the_event_names_the_member_as_its_actor_and_keeps_which_service_account_did_it() {
        log(CRM, "leo", "Liability");
        log("leo_contributor_", null, "Price");

        await().until(() -> records().size() == 5);
        assertThat(header(records().get(3), "ce_actor")).isEqualTo("leo");
        assertThat(header(records().get(3), "ce_authtype")).isEqualTo("service_account");
        assertThat(header(records().get(3), "ce_authid")).isEqualTo("crm");
        assertThat(header(records().get(4), "ce_actor")).isEqualTo("leo");
        assertThat(header(records().get(4), "ce_authtype")).isNull();
        assertThat(header(records().get(4), "ce_authid")).isNull();
    }

    @Test
    void it_takes_both_the_role_and_the_scope_whoever_asks() {
        assertThat(Stream.of(
                                "crm_integrator_",
                                "crm_integrator__contributions~read",
                                "leo_contributor__contributions~log",
                                "ada_admin_it_contributions~log")
                        .map(token -> told(log(token, "ana", "Price"))))
                .containsOnly("403 acting-for-members-takes-a-scope");
        assertThat(events()).isEqualTo(3);
    }

    @Test
    void a_service_account_that_names_nobody_is_told_to() {
        assertThat(told(log(CRM, null, "Price"))).isEqualTo("400 service-accounts-name-the-member");
    }

    @Test
    void the_member_is_named_by_an_id() {
        assertThat(Stream.of("", "Leo Legal", "x".repeat(101)).map(member -> told(log(CRM, member, "Price"))))
                .containsOnly("400 malformed-on-behalf-of");
    }

    @Test
    void for_somebody_who_is_not_on_the_team_nothing_is_logged() {
        Answer refused = log(CRM, "zoe", "Price");

        assertThat(told(refused)).isEqualTo("403 only-team-members-contribute");
        assertThat(refused.body().path("detail").asString()).contains("zoe is not on this pursuit's team");
    }

    @Test
    void a_member_has_no_more_rights_through_a_service_account_than_the_team_gives_them() {
        node.post(pursuit + "/visibility-changes", ANA, "{\"visibility\": \"CONFIDENTIAL\"}");

        assertThat(told(log("ada_admin_it", null, "Price"))).isEqualTo("403 only-team-members-contribute");
        assertThat(told(log(CRM, "ada", "Price"))).isEqualTo("404 pursuit-not-found");
        assertThat(told(log(CRM, "zoe", "Price"))).isEqualTo("404 pursuit-not-found");
        assertThat(log(CRM, "leo", "Price").status()).isEqualTo(201);
    }

    @Test
    void a_repetition_with_the_foreign_id_as_its_key_is_logged_once() {
        Answer first = log(CRM, "leo", "Price", "Idempotency-Key", "crm:activity-4711");
        Answer again = log(CRM, "leo", "Price", "Idempotency-Key", "crm:activity-4711");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(events()).isEqualTo(4);
    }

    @Test
    void a_key_of_one_service_account_names_one_request_whoever_it_is_for() {
        log(CRM, "leo", "Price", "Idempotency-Key", "crm:1");

        assertThat(told(log(CRM, "ana", "Price", "Idempotency-Key", "crm:1")))
                .isEqualTo("409 idempotency-key-names-one-request");
    }

    @Test
    void keys_of_different_callers_never_meet() {
        List<String> ids = Stream.of(
                        log(CRM, "leo", "Price", "Idempotency-Key", "1"),
                        log(CHAT, "leo", "Price", "Idempotency-Key", "1"),
                        log("leo_contributor_", null, "Price", "Idempotency-Key", "1"))
                .map(Answer::id)
                .toList();

        assertThat(ids).doesNotHaveDuplicates().doesNotContain("");
        assertThat(events()).isEqualTo(6);
    }

    @Test
    void each_item_of_a_batch_may_name_its_own_member() {
        Answer mixed = batch(
                CRM,
                "leo",
                item("For Leo", ", \"key\": \"crm:1\""),
                item("For Ana", ", \"key\": \"crm:2\", \"onBehalfOf\": \"ana\""),
                item("For Zoe", ", \"key\": \"crm:3\", \"onBehalfOf\": \"zoe\""),
                item("For a number", ", \"onBehalfOf\": 7"),
                item("For nothing", ", \"onBehalfOf\": \"\""),
                item("For no id", ", \"onBehalfOf\": \"Leo Legal\""));
        Answer unnamed = batch(CRM, null, item("For nobody", ""), item("For Ana", ", \"onBehalfOf\": \"ana\""));

        assertThat(outcomes(mixed))
                .containsExactly(
                        "201",
                        "201",
                        "403 only-team-members-contribute",
                        "400 malformed-body",
                        "400 invalid-request",
                        "400 malformed-on-behalf-of");
        assertThat(stored(3)).contains("\"contributor\":\"leo\"");
        assertThat(stored(4)).contains("\"contributor\":\"ana\"", "\"department\":\"sales\"");
        assertThat(outcomes(unnamed)).containsExactly("400 service-accounts-name-the-member", "201");
    }

    @Test
    void an_item_with_a_key_is_the_same_request_alone_and_in_any_batch() {
        Answer alone = log(CRM, "leo", "Price", "Idempotency-Key", "crm:1");
        Answer batch = batch(CRM, null, item("Price", ", \"key\": \"crm:1\", \"onBehalfOf\": \"leo\""));

        assertThat(batch.body().at("/results/0/id").asString()).isEqualTo(alone.id());
        assertThat(events()).isEqualTo(4);
    }

    @Test
    void of_a_confidential_pursuit_a_batch_tells_for_each_member_only_what_that_member_may_know() {
        node.post(pursuit + "/visibility-changes", ANA, "{\"visibility\": \"CONFIDENTIAL\"}");

        assertThat(outcomes(batch(
                        CRM,
                        "leo",
                        item("For Leo", ""),
                        item("For Zoe", ", \"onBehalfOf\": \"zoe\""),
                        item("For Leo again", ""))))
                .containsExactly("201", "404 pursuit-not-found", "201");
    }

    @Test
    void nobody_else_names_a_member_in_a_batch() {
        assertThat(outcomes(batch(ANA, null, item("Mine", ""), item("Leo's", ", \"onBehalfOf\": \"leo\""))))
                .containsExactly("201", "403 acting-for-members-takes-a-scope");
    }

    @Test
    void reads_are_not_open_to_the_header_either() {
        assertThat(told(node.get(pursuit + "/actions", CRM, "Tutti-On-Behalf-Of", "ana")))
                .isEqualTo("403 acting-for-members-is-not-open-here");
    }

    @Test
    void in_its_own_name_a_service_account_can_do_no_more_than_any_stranger() {
        assertThat(told(node.post("/api/v1/pursuits", CRM, OPEN))).isEqualTo("403 pursuits-are-opened-by-leads");
        assertThat(told(node.post(pursuit + "/input-requests", CRM, """
                        {"question": "Which limit?", "askedOf": "legal", "due": "2099-01-01T00:00:00Z"}""")))
                .isEqualTo("403 only-team-members-contribute");
    }

    private Answer log(String caller, String member, String title, String... headers) {
        return node.post(pursuit + "/contributions", caller, item(title, ""), with(member, headers));
    }

    private Answer batch(String caller, String member, String... items) {
        return node.post(
                pursuit + "/contributions:batch",
                caller,
                "{\"items\": [" + String.join(", ", items) + "]}",
                with(member));
    }

    private static String[] with(String member, String... headers) {
        return member == null
                ? headers
                : Stream.concat(Stream.of("Tutti-On-Behalf-Of", member), Arrays.stream(headers))
                        .toArray(String[]::new);
    }

    private static String item(String title, String more) {
        return "{\"kind\": \"SPECIALIST_INPUT\", \"artefact\": \"LEGAL\", \"title\": \"" + title
                + "\", \"text\": \"Cap it.\"" + more + "}";
    }

    private static String told(Answer answer) {
        return answer.status() + " " + answer.code();
    }

    private static List<String> outcomes(Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.body()
                .path("results")
                .valueStream()
                .map(result -> (result.path("status").asInt() + " "
                                + result.at("/problem/code").asString(""))
                        .strip())
                .toList();
    }

    private List<ProducerRecord<String, byte[]>> records() {
        return node.kafka.history().stream()
                .filter(record -> pursuit.endsWith(record.key()))
                .toList();
    }

    private static String header(ProducerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private String stored(long sequence) {
        return new String(
                TestNode.database()
                        .sql("select payload from domain_event_entry where aggregate_identifier = ?"
                                + " and sequence_number = ?")
                        .params(id(), sequence)
                        .query(byte[].class)
                        .single(),
                StandardCharsets.UTF_8);
    }

    private long events() {
        return TestNode.database()
                .sql("select count(*) from domain_event_entry where aggregate_identifier = ?")
                .params(id())
                .query(Long.class)
                .single();
    }

    private String id() {
        return pursuit.substring(pursuit.lastIndexOf('/') + 1);
    }
}
