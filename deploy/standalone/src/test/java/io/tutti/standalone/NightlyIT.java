package io.tutti.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The recipe for a CRM, as it lies among the examples, against a running Tutti. */
@ExtendWith(SharedTutti.class)
class NightlyIT {

    @TempDir
    Path temp;

    @Test
    void every_night_deals_and_activities_come_in_and_what_is_there_already_is_not_stored_again(Standalone tutti)
            throws Exception {
        IntegrationProgram crm = IntegrationProgram.install(tutti);
        Colleague ana = crm.ana();
        Path activities = temp.resolve("activities.csv");
        Files.writeString(
                activities,
                Files.readString(crm.folder().resolve("sample/activities.csv"))
                        + "00T5g00000A0004,0065g00000ABCDEAA2,Site visit,Nobody Known,Fence,Too low.,\n"
                        + "00T5g00000A0005,0065g00000NOSUCHA,Site visit,Ana Keller,Fence,Too low.,\n");

        Ended first = nightly(crm, activities);
        assertThat(first.code()).as(first.said()).isEqualTo(2);
        assertThat(first.said())
                .contains("deals: {\"OPENED\":2}", "activities: 1 in Tutti")
                .contains("refused: activity 00T5g00000A0004: sample/mapping.json knows no such person")
                .contains("refused: 1 activities of 0065g00000NOSUCHA: there is no pursuit of this deal")
                .containsPattern("refused: crm:activity-00T5g00000A0002: .*m-1003.*only-team-members-contribute");

        String aurora = byReference(ana, "0065g00000ABCDEAA2");
        crm.join(aurora, "m-1003", "delivery");
        crm.join(byReference(ana, "0065g00000ABCDFAA2"), "m-1005", "legal");
        Ended second = nightly(crm, activities);
        assertThat(second.said()).contains("activities: 3 in Tutti");
        JsonNode logged = crm.contributions(aurora);
        assertThat(logged.valueStream().map(one -> one.path("contributor").asString()))
                .containsExactly("m-1001", "m-1003");
        assertThat(logged.path(0).path("text").asString())
                .isEqualTo("The board decides, on advice\nof the head of operations.");
        assertThat(logged.path(1).path("department").asString()).isEqualTo("delivery");
        assertThat(logged.path(1).path("serviceAccount").asString()).isEqualTo("integrator");

        long version = ana.get(aurora).isStatus(200).json().path("version").asLong();
        Ended third = nightly(crm, crm.folder().resolve("sample/activities.csv"));
        assertThat(third.code()).as(third.said()).isZero();
        assertThat(ana.get(aurora).json().path("version").asLong()).isEqualTo(version);
    }

    private record Ended(int code, String said) {}

    private Ended nightly(IntegrationProgram crm, Path activities) throws IOException, InterruptedException {
        Path token = Files.writeString(temp.resolve("import-token"), crm.ana().token());
        Process process = crm.start(
                        crm.tutti().baseUrl(),
                        Map.of("TUTTI_IMPORT_TOKEN_FILE", token.toString()),
                        "nightly.js",
                        "sample/mapping.json",
                        "sample/deals.csv",
                        activities.toString())
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    private static String byReference(Colleague ana, String deal) throws IOException, InterruptedException {
        return "/api/v1/pursuits/"
                + ana.get("/api/v1/pursuits?externalReference=salesforce:" + deal)
                        .isStatus(200)
                        .json()
                        .at("/items/0/id")
                        .asString();
    }
}
