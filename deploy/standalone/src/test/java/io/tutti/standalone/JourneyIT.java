package io.tutti.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.tutti.standalone.Colleague.Answer;
import io.tutti.standalone.startup.Options;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A deal team at work, over HTTP, from the first command to what its leader reads. */
class JourneyIT {

    private static final String OPEN = """
            {"account": "Aurora Rail", "objective": "Signalling", "expectedClose": "2030-06-30",
             "value": {"amount": "2400000", "currency": "EUR"}, "requiredDepartments": ["sales", "delivery", "legal"]}""";

    @TempDir
    static Path temp;

    private static Standalone tutti;
    private static Colleague ana;
    private static Colleague chris;
    private static Colleague elif;
    private static Colleague ines;

    @BeforeAll
    static void start() throws Exception {
        tutti = Standalone.start(new Options(temp.resolve("data"), 0), _ -> {});
        ana = Colleague.named("ana", tutti.baseUrl());
        chris = Colleague.named("chris", tutti.baseUrl());
        elif = Colleague.named("elif", tutti.baseUrl());
        ines = Colleague.named("ines", tutti.baseUrl());
    }

    @AfterAll
    static void stop() {
        if (tutti != null) {
            tutti.close();
        }
    }

    @Test
    void three_departments_pursue_a_deal_and_the_leader_sees_what_counted_and_why() throws Exception {
        Answer opened = ana.post("/api/v1/pursuits", OPEN).isStatus(201);
        String pursuit = opened.location();
        assertThat(opened.header("ETag")).isEqualTo("\"1\"");
        Answer joined = ana.post(pursuit + "/members", "{\"member\": \"m-1003\", \"department\": \"delivery\"}");
        ana.post(pursuit + "/members", "{\"member\": \"m-1005\", \"department\": \"legal\"}")
                .isStatus(201);

        Answer plan = ana.post(pursuit + "/contributions", contribution("ACCOUNT_STRATEGY", "ACCOUNT_PLAN", "", ""));
        Answer message = ana.post(
                pursuit + "/contributions", contribution("KEY_MESSAGE", "WIN_THEME", "\"Nine corridors\"", ""));
        Answer advice = elif.post(pursuit + "/contributions", contribution("SPECIALIST_INPUT", "LEGAL", "", ""));
        Answer design = chris.post(
                pursuit + "/contributions", contribution("SPECIALIST_INPUT", "DELIVERY", "", "\"" + plan.id() + "\""));
        Answer used = chris.post(message.location() + "/acknowledgements", "{\"type\": \"USED_WITH_CUSTOMER\"}");

        for (Answer created : List.of(opened, joined, plan, message, advice, design, used)) {
            created.isStatus(201);
            assertThat(ines.get(created.location() + "?atLeast=" + used.version())
                            .isStatus(200)
                            .text())
                    .contains(created.id());
        }
        JsonNode seen = ines.get(pursuit + "/collaboration?atLeast=" + used.version())
                .isStatus(200)
                .json();
        assertThat(seen.path("version").asLong()).isEqualTo(used.version());
        assertThat(judged(seen, plan)).isEqualTo("true BUILT_ON_BY_ANOTHER_DEPARTMENT");
        assertThat(judged(seen, message)).isEqualTo("true ACKNOWLEDGED_BY_ANOTHER_DEPARTMENT");
        assertThat(judged(seen, advice)).isEqualTo("false NOT_YET_ACKNOWLEDGED_BY_ANOTHER_DEPARTMENT");
        assertThat(judged(seen, design)).isEqualTo("false NOT_YET_ACKNOWLEDGED_BY_ANOTHER_DEPARTMENT");
        // Sales has the two that make a department whole; delivery and legal have none that counts: (1 + 0 + 0) / 3.
        assertThat(seen.path("coverage").path("value").asDouble()).isBetween(0.333, 0.334);
    }

    @Test
    void somebody_who_is_not_on_the_team_is_told_so() throws Exception {
        String pursuit = ana.post("/api/v1/pursuits", OPEN).location();

        Answer refused = chris.post(pursuit + "/contributions", contribution("SPECIALIST_INPUT", "DELIVERY", "", ""));

        assertThat(refused.isStatus(403).code()).isEqualTo("only-team-members-contribute");
    }

    @Test
    void a_list_is_read_page_by_page_the_latest_first() throws Exception {
        for (int i = 0; i < 3; i++) {
            ana.post("/api/v1/pursuits", OPEN).isStatus(201);
        }
        String last = ana.post("/api/v1/pursuits", OPEN).location();
        ines.get(last + "?atLeast=1").isStatus(200);

        JsonNode first = ines.get("/api/v1/pursuits?limit=2").isStatus(200).json();
        JsonNode second = ines.get("/api/v1/pursuits?limit=2&cursor="
                        + first.path("nextCursor").asString())
                .isStatus(200)
                .json();

        assertThat(last).endsWith(first.at("/items/0/id").asString("none"));
        assertThat(second.path("items").size()).isEqualTo(2);
        assertThat(second.at("/items/0/id")).isNotEqualTo(first.at("/items/1/id"));
    }

    @Test
    void what_is_asked_wrongly_is_told_clearly_on_both_sides() throws Exception {
        assertThat(ines.get("/api/v1/pursuits?limit=many").isStatus(400).code()).isNotEqualTo("none");
        assertThat(ines.get("/api/v1/pursuits?cursor=garbage").isStatus(400).code())
                .isNotEqualTo("none");
        assertThat(ines.get("/api/v1/pursuits/nope/collaboration").isStatus(400).code())
                .isNotEqualTo("none");
        assertThat(ines.get("/api/v1/pursuits/00000000-0000-4000-8000-00000000dead")
                        .isStatus(404)
                        .code())
                .isEqualTo("pursuit-not-found");
        assertThat(ana.post("/api/v1/pursuits", "{").isStatus(400).code()).isEqualTo("malformed-body");
    }

    @Test
    void operations_see_each_store_and_each_figure() throws Exception {
        JsonNode ready = ines.get("/actuator/health/readiness").isStatus(200).json();
        assertThat(ready.path("components").propertyNames())
                .contains("eventStore", "publisher", "eventTopic", "readModels", "projections");
        assertThat(ines.get("/actuator/health/liveness").isStatus(200).text()).contains("UP");
        ana.post("/api/v1/pursuits", OPEN).isStatus(201);
        assertThat(ines.get("/actuator/prometheus").isStatus(200).text())
                .contains(
                        "tutti_commands_seconds_count{command=\"OpenPursuit\",outcome=\"accepted\"}",
                        "tutti_publish_lag_events",
                        "tutti_publish_lag_seconds",
                        "tutti_projection_lag_events",
                        "tutti_projection_lag_seconds",
                        "tutti_projection_gaps",
                        "tutti_projection_parked");
    }

    private static String contribution(String kind, String artefact, String proofPoints, String buildsOn) {
        return """
                {"kind": "%s", "artefact": "%s", "title": "Title", "text": "Text",
                 "proofPoints": [%s], "buildsOn": [%s]}""".formatted(kind, artefact, proofPoints, buildsOn);
    }

    private static String judged(JsonNode collaboration, Answer contribution) {
        for (JsonNode judged : collaboration.path("contributions")) {
            if (judged.path("id").asString().equals(contribution.id())) {
                return judged.path("counted").asBoolean() + " "
                        + judged.path("reason").asString();
            }
        }
        return "not there";
    }
}
