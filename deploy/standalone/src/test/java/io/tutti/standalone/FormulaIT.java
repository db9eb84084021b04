package io.tutti.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tutti.standalone.Colleague.Answer;
import io.tutti.standalone.startup.Options;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A leader adopts another formula and goes back; what was once shown stays as it was. */
class FormulaIT {

    private static final String OPEN = """
            {"account": "Aurora Rail", "objective": "Signalling", "value": {"amount": "4200000", "currency": "EUR"},
             "expectedClose": "2030-06-30", "requiredDepartments": ["sales", "legal"]}""";
    private static final String PCS_2 = """
            {"version": "pcs-2", "balance": 0.1, "interlock": 0.4, "reciprocity": 0.1, "timeliness": 0.4,
             "fullCoverage": 3, "fullBalance": 0.9, "weeklyLimit": 2, "leastCounted": 4, "leastDepartments": 2,
             "reason": "Answers in time"}""";
    private static final String PCS_1 = """
            {"version": "pcs-1", "balance": 0.2, "interlock": 0.35, "reciprocity": 0.15, "timeliness": 0.3,
             "fullCoverage": 2, "fullBalance": 0.8, "weeklyLimit": 3, "leastCounted": 5, "leastDepartments": 2,
             "reason": "Back"}""";

    @TempDir
    Path temp;

    @Test
    void scores_follow_the_formula_in_force_now_and_then_also_after_a_restart() throws Exception {
        String pursuit;
        Instant underFirst;
        Instant underSecond;
        try (Standalone tutti = Standalone.start(new Options(temp.resolve("data"), 0), _ -> {})) {
            Colleague ana = Colleague.named("ana", tutti.baseUrl());
            Colleague ines = Colleague.named("ines", tutti.baseUrl());
            Answer opened = ana.post("/api/v1/pursuits", OPEN).isStatus(201);
            pursuit = opened.location();
            ines.get(pursuit + "?atLeast=" + opened.version()).isStatus(200);
            assertThat(formula(ines, pursuit)).isEqualTo("pcs-1");
            underFirst = Instant.now();

            assertThat(ana.post("/api/v1/formulas", PCS_2).isStatus(403).code())
                    .isEqualTo("calibration-is-changed-by-managers");
            Answer adopted = ines.post("/api/v1/formulas", PCS_2).isStatus(201);
            JsonNode read = ines.get(adopted.location() + "?atLeast=" + adopted.version())
                    .isStatus(200)
                    .json();

            assertThat(read.path("fullCoverage").asInt()).isEqualTo(3);
            assertThat(formula(ines, pursuit)).isEqualTo("pcs-2");
            assertThat(formula(ines, pursuit + "/collaboration", underFirst)).isEqualTo("pcs-1");
            underSecond = Instant.now();
            Answer back = ines.post("/api/v1/formulas", PCS_1).isStatus(201);
            JsonNode history = ines.get("/api/v1/formulas?atLeast=" + back.version())
                    .isStatus(200)
                    .json();
            assertThat(history.values().stream()
                            .map(one -> one.at("/formula/version").asString()))
                    .containsExactly("pcs-1", "pcs-2", "pcs-1");
            assertThat(history.get(0).path("until").asString())
                    .isEqualTo(history.get(1).path("from").asString());
            assertThat(formula(ines, pursuit)).isEqualTo("pcs-1");
        }
        try (Standalone tutti = Standalone.start(new Options(temp.resolve("data"), 0), _ -> {})) {
            Colleague ines = Colleague.named("ines", tutti.baseUrl());

            await().untilAsserted(() -> assertThat(formula(ines, pursuit + "/collaboration", underSecond))
                    .isEqualTo("pcs-2"));
            assertThat(formula(ines, pursuit + "/collaboration", underFirst)).isEqualTo("pcs-1");
            assertThat(formula(ines, pursuit)).isEqualTo("pcs-1");
        }
    }

    private static String formula(Colleague reader, String pursuit) throws Exception {
        return reader.get(pursuit + "/collaboration")
                .isStatus(200)
                .json()
                .path("formula")
                .asString();
    }

    private static String formula(Colleague reader, String collaboration, Instant asOf) throws Exception {
        return reader.get(collaboration + "?asOf=" + asOf)
                .isStatus(200)
                .json()
                .path("formula")
                .asString();
    }
}
