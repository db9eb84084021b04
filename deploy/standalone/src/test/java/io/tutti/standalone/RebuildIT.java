package io.tutti.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tutti.standalone.Colleague.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Projections are built anew while people work, through a kill, and nobody who reads notices. */
class RebuildIT {

    private static final String PROJECTIONS = "/api/v1/admin/projections";
    private static final String OPEN = """
            {"account": "Aurora Rail", "objective": "Signalling", "value": {"amount": "4200000", "currency": "EUR"},
             "expectedClose": "2030-06-30", "requiredDepartments": ["sales", "legal"]}""";
    private static final String CONTRIBUTION = """
            {"kind": "KEY_MESSAGE", "artefact": "WIN_THEME", "title": "On time, proven", "text": "Every corridor opened.",
             "proofPoints": ["Nine corridors since 2015"]}""";

    @TempDir
    Path temp;

    private TuttiProcess tutti;
    private Colleague ana;
    private Colleague admin;
    private final Map<String, Long> versions = new LinkedHashMap<>();

    @BeforeEach
    void some_pursuits_are_under_way() throws Exception {
        tutti = TuttiProcess.start(temp.resolve("data"));
        meet();
        for (int n = 0; n < 10; n++) {
            versions.put(ana.post("/api/v1/pursuits", OPEN).isStatus(201).location(), 1L);
        }
        contribute();
    }

    private void meet() throws Exception {
        tutti.awaitReady();
        ana = Colleague.named("ana", tutti.baseUrl());
        admin = Colleague.named("kim", tutti.baseUrl());
    }

    @AfterEach
    void stop() {
        tutti.close();
    }

    private void contribute() throws Exception {
        for (Map.Entry<String, Long> pursuit : versions.entrySet()) {
            pursuit.setValue(ana.post(pursuit.getKey() + "/contributions", CONTRIBUTION)
                    .isStatus(201)
                    .version());
        }
    }

    private List<String> answers() throws Exception {
        List<String> answers = new ArrayList<>();
        for (Map.Entry<String, Long> pursuit : versions.entrySet()) {
            Answer answer =
                    ana.get(pursuit.getKey() + "?atLeast=" + pursuit.getValue()).isStatus(200);
            assertThat(answer.json().path("version").asLong()).isEqualTo(pursuit.getValue());
            answers.add(answer.text());
        }
        return answers;
    }

    @Test
    void a_projection_is_built_anew_while_people_write_and_read() throws Exception {
        List<String> before = answers();

        Answer begun = admin.post(PROJECTIONS + "/pursuits/rebuilds", "").isStatus(202);
        assertThat(begun.json().path("total").asLong()).isGreaterThan(20);
        assertThat(admin.post(PROJECTIONS + "/pursuits/rebuilds", "").code()).isEqualTo("rebuild-under-way");
        assertThat(answers()).isEqualTo(before);

        await().atMost(Duration.ofSeconds(60)).until(() -> {
            contribute();
            answers();
            return admin.get(begun.location())
                    .isStatus(200)
                    .json()
                    .path("status")
                    .asString()
                    .equals("TAKEN_OVER");
        });
        contribute();
        answers();
        var shown = admin.get(PROJECTIONS).isStatus(200).json();
        assertThat(shown.toString()).contains("\"name\":\"pursuits\"").contains("\"version\":2");
    }

    @Test
    void what_was_begun_goes_on_after_a_kill() throws Exception {
        for (String name : List.of("pursuits", "library", "calibration", "pulse")) {
            admin.post(PROJECTIONS + "/" + name + "/rebuilds", "").isStatus(202);
        }
        // The embedded document server writes to its file once a second, and a kill takes back what came since.
        Instant written = Instant.now().plusSeconds(2);
        await().until(() -> Instant.now().isAfter(written));
        tutti.kill();
        tutti = TuttiProcess.start(temp.resolve("data"));
        meet();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(admin.get(PROJECTIONS).text())
                        .doesNotContain("\"status\":\"BUILDING\"")
                        .contains("\"name\":\"library\",\"topic\":\"tutti.pursuit-events.v1\",\"version\":2"));
        answers();
        assertThat(ana.get("/api/v1/contributions?q=corridors")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(10);
    }

    @Test
    void only_an_administrator_builds_projections_anew() throws Exception {
        assertThat(ana.post(PROJECTIONS + "/pursuits/rebuilds", "")
                        .isStatus(403)
                        .code())
                .isEqualTo("admin-only");
        assertThat(admin.post(PROJECTIONS + "/nothing/rebuilds", "")
                        .isStatus(404)
                        .code())
                .isEqualTo("projection-not-found");
        assertThat(admin.get(PROJECTIONS + "/pursuits/rebuilds/7").isStatus(404).code())
                .isEqualTo("rebuild-not-found");
    }
}
