package io.tutti.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tutti.standalone.Colleague.Answer;
import io.tutti.standalone.startup.Options;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** One deal from its opening to what was learned from it: everything a team can do, and each Location can be read. */
class WholeDealIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @TempDir
    static Path temp;

    private static Standalone tutti;
    private static Colleague ana;
    private static Colleague ben;
    private static Colleague chris;
    private static Colleague elif;
    private static Colleague hugo;
    private static Colleague ines;

    private final Set<String> taken = new HashSet<>();

    @BeforeAll
    static void start() throws Exception {
        tutti = Standalone.start(new Options(temp.resolve("data"), 0), _ -> {});
        ana = Colleague.named("ana", tutti.baseUrl());
        ben = Colleague.named("ben", tutti.baseUrl());
        chris = Colleague.named("chris", tutti.baseUrl());
        elif = Colleague.named("elif", tutti.baseUrl());
        hugo = Colleague.named("hugo", tutti.baseUrl());
        ines = Colleague.named("ines", tutti.baseUrl());
    }

    @AfterAll
    static void stop() {
        if (tutti != null) {
            tutti.close();
        }
    }

    @Test
    void a_deal_is_pursued_from_its_standard_to_what_was_learned() throws Exception {
        did(ines, "/api/v1/standards", """
                {"kind": "framework", "gates": [{"gate": "COVER_THE_BASES", "departmentsIn": ["legal"],
                 "influencesUnderstood": true, "reviewsHeld": ["pink"]}]}""");
        String pursuit = did(ana, "/api/v1/pursuits", """
                {"account": "Aurora Rail", "objective": "Signalling", "expectedClose": "%s", "kind": "framework",
                 "value": {"amount": "2400000", "currency": "EUR"}, "requiredDepartments": ["sales", "legal"]}""".formatted(TODAY.plusMonths(9)));
        theTeam(pursuit);
        theFacts(pursuit);
        String legal = contributionsAndRequests(pursuit);
        theCustomer(pursuit);
        stagesAndGates(pursuit);
        theEnd(pursuit);

        JsonNode read = ines.get(pursuit).isStatus(200).json();
        assertThat(read.at("/value/amount").asString()).isEqualTo("3000000.00");
        assertThat(read.toString()).contains("WON").contains("PROPOSE").contains("m-1008");
        assertThat(ines.get(legal).isStatus(200).json().path("loggedAfter").isMissingNode())
                .as("what was logged late says so")
                .isFalse();
        // Whatever a team can do is in this story; a new endpoint has to be added to it.
        assertThat(everyPostOnAPursuit().filter(path -> !taken.contains(path))).isEmpty();
        assertThat(PublishedAsDescribed.check(tutti.servers().kafka().bootstrapServers()))
                .hasSizeGreaterThan(35);
    }

    private void theTeam(String pursuit) throws Exception {
        member(pursuit, "m-1002", "solutions");
        member(pursuit, "m-1003", "delivery");
        member(pursuit, "m-1005", "legal");
        String hugo = member(pursuit, "m-1008", "sales");
        String dana = member(pursuit, "m-1004", "finance");
        did(ana, dana + "/role-changes", "{\"role\": \"SPONSOR\"}");
        did(ana, pursuit + "/sponsor-changes", "{\"sponsor\": null, \"reason\": \"Too busy\"}");
        did(ana, dana + "/moves", "{\"department\": \"services\"}");
        did(ana, dana + "/departures", "{\"reason\": \"Another programme\"}");
        did(ana, pursuit + "/lead-handovers", "{\"to\": \"m-1008\"}");
        assertThat(hugo).endsWith("m-1008");
    }

    private String member(String pursuit, String member, String department) throws Exception {
        return did(
                ana,
                pursuit + "/members",
                "{\"member\": \"%s\", \"department\": \"%s\"}".formatted(member, department));
    }

    private void theFacts(String pursuit) throws Exception {
        did(hugo, pursuit + "/value-revisions", """
                {"value": {"amount": "3000000", "currency": "EUR"}, "reason": "The branch is in"}""");
        did(
                hugo,
                pursuit + "/close-reschedulings",
                "{\"expectedClose\": \"%s\", \"reason\": \"The board meets later\"}".formatted(TODAY.plusMonths(10)));
        did(hugo, pursuit + "/required-department-changes", """
                {"requiredDepartments": ["delivery", "legal", "sales"], "reason": "They ask for a plan"}""");
        did(hugo, pursuit + "/visibility-changes", "{\"visibility\": \"CONFIDENTIAL\", \"reason\": \"Listed\"}");
        // Grace is on no team: of a confidential pursuit there is none, to read or to change.
        Colleague grace = Colleague.named("grace", tutti.baseUrl());
        long version = ines.get(pursuit + "/actions").json().path("version").asLong();
        ines.get(pursuit + "?atLeast=" + version).isStatus(200);
        for (String path : List.of("", "/collaboration", "/actions", "/gates", "/contributions", "/outcome")) {
            assertThat(grace.get(pursuit + path).isStatus(404).code()).isEqualTo("pursuit-not-found");
        }
        assertThat(grace.post(pursuit + "/reviews", "{\"name\": \"pink\"}")
                        .isStatus(404)
                        .code())
                .isEqualTo("pursuit-not-found");
        assertThat(grace.get("/api/v1/pursuits").isStatus(200).text()).doesNotContain(pursuit.substring(17));
    }

    private String contributionsAndRequests(String pursuit) throws Exception {
        String late = Instant.now().toString();
        String legal = did(elif, pursuit + "/contributions", contribution("LEGAL", "\"occurredAt\": \"" + late + "\""));
        String draft = did(
                chris, pursuit + "/contributions", contribution("DELIVERY", "\"buildsOn\": [\"" + id(legal) + "\"]"));
        did(hugo, legal + "/acknowledgements", "{\"type\": \"USED_WITH_CUSTOMER\"}");
        did(chris, draft + "/revisions", "{\"title\": \"Better\", \"text\": \"Said better.\"}");
        did(chris, draft + "/withdrawals", "{\"reason\": \"Outdated\"}");
        ana.post(
                        pursuit + "/contributions:batch",
                        "{\"items\": [" + contribution("TECHNICAL", "\"key\": \"crm-1\"") + "]}")
                .isStatus(200);
        taken.add("/api/v1/pursuits/{}/contributions:batch");

        String answered = ask(pursuit);
        String answer =
                did(elif, pursuit + "/contributions", contribution("LEGAL", "\"answers\": \"" + id(answered) + "\""));
        did(hugo, answered + "/send-backs", "{\"reason\": \"Which clause?\"}");
        did(elif, answered + "/answers", "{\"contribution\": \"" + id(answer) + "\"}");
        did(hugo, answered + "/acceptances", "{}");
        String passedOn = ask(pursuit);
        did(hugo, passedOn + "/reassignments", "{\"askedOf\": \"delivery\", \"askedOfMember\": \"m-1003\"}");
        did(chris, passedOn + "/refusals", "{\"reason\": \"No capacity\"}");
        did(hugo, ask(pursuit) + "/cancellations", "{\"reason\": \"They dropped the clause\"}");
        return legal;
    }

    private String ask(String pursuit) throws Exception {
        return did(
                hugo,
                pursuit + "/input-requests",
                "{\"askedOf\": \"legal\", \"question\": \"Which cap?\", \"due\": \"%s\"}"
                        .formatted(Instant.now().plusSeconds(86_400)));
    }

    private void theCustomer(String pursuit) throws Exception {
        String director = identify(pursuit, "ECONOMIC");
        String user = identify(pursuit, "USER");
        did(ben, director + "/assessments", "{\"rating\": 3, \"note\": \"Asked for a second meeting\"}");
        did(ben, director + "/win-results", "{\"text\": \"Opens it in their term of office\"}");
        String issue = did(ben, director + "/issues", "{\"aim\": \"AVOID\", \"text\": \"No closure in summer\"}");
        String wrong = did(ben, user + "/issues", "{\"aim\": \"FIX\", \"text\": \"Old consoles\"}");
        did(ben, issue + "/confirmations", "{\"note\": \"In the steering board\"}");
        did(ben, wrong + "/retractions", "{\"reason\": \"Replaced last year\"}");
        did(ben, user + "/removals", "{\"reason\": \"Left the company\"}");
    }

    private String identify(String pursuit, String role) throws Exception {
        return did(ben, pursuit + "/buying-influences", """
                {"name": "Somebody", "role": "%s", "degree": "HIGH", "mode": "TROUBLE", "rating": -2}""".formatted(role));
    }

    private void stagesAndGates(String pursuit) throws Exception {
        did(
                hugo,
                pursuit + "/gate-plans",
                "{\"gate\": \"COVER_THE_BASES\", \"date\": \"%s\"}".formatted(TODAY.plusMonths(1)));
        // The standard that the pursuit took over asks for a review that was not held yet.
        assertThat(hugo.post(pursuit + "/gate-decisions", "{\"gate\": \"COVER_THE_BASES\"}")
                        .isStatus(409)
                        .code())
                .isEqualTo("standard-is-met-or-waived");
        did(ben, pursuit + "/reviews", "{\"name\": \"pink\", \"findings\": \"The price comes too early\"}");
        did(hugo, pursuit + "/gate-decisions", "{\"gate\": \"COVER_THE_BASES\"}");
        did(hugo, pursuit + "/gate-decisions", "{\"gate\": \"PROPOSE\"}");
        String proposal = did(ben, pursuit + "/proposals", "{\"title\": \"Corridor on time\"}");
        assertThat(ines.get(proposal).isStatus(200).text()).contains("ECONOMIC");
    }

    private void theEnd(String pursuit) throws Exception {
        did(hugo, pursuit + "/abandonments", "{\"reason\": \"No capacity\"}");
        did(hugo, pursuit + "/reopenings", "{\"reason\": \"A rival withdrew\"}");
        did(hugo, pursuit + "/losses", "{\"reasons\": [\"price\", \"timing\"], \"mainReason\": \"price\"}");
        did(hugo, pursuit + "/reopenings", "{\"reason\": \"We heard wrong\"}");
        did(hugo, pursuit + "/wins", "{\"note\": \"The plan convinced them\"}");
        did(elif, pursuit + "/retrospective-notes", "{\"text\": \"Ask us earlier.\"}");
        assertThat(elif.post(pursuit + "/reviews", "{\"name\": \"gold\"}")
                        .isStatus(409)
                        .code())
                .isEqualTo("ended-pursuits-take-retrospective-notes-only");
    }

    @Test
    void metrics_are_aligned_with_objectives_and_the_pulse_is_taken_in_secret() throws Exception {
        String objective = did(ines, "/api/v1/objectives", """
                {"title": "Win where we deliver best", "description": "Half of the new business comes from rail."}""");
        String metric = did(ines, "/api/v1/metrics", """
                {"name": "Rail share", "measures": "Share of rail in new business", "unit": "percent"}""");
        did(ines, metric + "/alignments", "{\"objectives\": [\"" + id(objective) + "\"], \"reason\": \"Says it\"}");
        Answer round = ines.post("/api/v1/pulse-rounds", "{}").isStatus(201);
        String answer = """
                {"points": {"CUSTOMER_CORE": 4, "COLLABORATIVE_CULTURE": 2, "CALIBRATED_SUCCESS": 5}}""";
        for (Colleague colleague : List.of(ana, ben, chris, elif, hugo)) {
            colleague.post(round.location() + "/answers", answer).isStatus(201);
        }
        assertThat(ben.post(round.location() + "/answers", answer).isStatus(409).code())
                .isEqualTo("people-answer-once");
        ines.post(round.location() + "/closings", "{}").isStatus(201);
        await().until(() -> PublishedAsDescribed.check(tutti.servers().kafka().bootstrapServers())
                .containsAll(Set.of("tutti.calibration.metric-aligned", "tutti.pulse.round-closed")));
    }

    private static String contribution(String artefact, String more) {
        return """
                {"kind": "SPECIALIST_INPUT", "artefact": "%s", "title": "Title", "text": "Text", %s}""".formatted(artefact, more);
    }

    /** Does it, and reads what the answer points to as a leader. */
    private String did(Colleague who, String path, String body) throws Exception {
        Answer done = who.post(path, body).isStatus(201);
        taken.add(path.replaceAll("(?<=/)([0-9a-f]{8}-[0-9a-f-]+|m-\\d+)", "{}"));
        Answer read = ines.get(done.location() + "?atLeast=" + done.version()).isStatus(200);
        assertThat(read.text()).isNotBlank();
        return done.location();
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private Stream<String> everyPostOnAPursuit() throws Exception {
        JsonNode paths = ines.get("/v3/api-docs").isStatus(200).json().path("paths");
        return paths.propertyNames().stream()
                .filter(path ->
                        path.startsWith("/api/v1/pursuits") && paths.path(path).has("post"))
                .map(path -> path.replaceAll("\\{[^}]+}", "{}"));
    }
}
