package io.tutti.standalone;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.tutti.standalone.Colleague.Answer;
import io.tutti.standalone.startup.Options;
import io.tutti.standalone.startup.WebPort;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Begins the demo story, kills it in the middle, goes on, and looks at what is there then, all in one folder. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class DemoStoryIT {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String IN_THE_MIDDLE = "Demo story: ";
    private static final String OVERDUE = "tutti.pursuit.input-request-overdue";
    private static final int MONTHS_BEFORE_THE_KILL = 5;

    @TempDir
    static Path temp;

    private Standalone tutti;
    private LocalDate day;
    private Colleague ines;
    private Colleague ana;

    @BeforeAll
    void told_to_the_end_after_it_was_killed_in_the_middle() throws Exception {
        Path data = temp.resolve("data");
        try (TuttiProcess killed = TuttiProcess.launch(data, WebPort.free(0), List.of("--demo"))) {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .failFast(
                            "told before it was killed", () -> killed.console().contains("Tutti is ready"))
                    .until(() -> months(killed.console()) >= MONTHS_BEFORE_THE_KILL);
            nobody_else_gets_in_meanwhile(killed);
            killed.kill();
            assertThat(killed.console()).doesNotContain("Tutti is ready");
        }
        try (TuttiProcess plain = TuttiProcess.launch(data, WebPort.free(0))) {
            assertThat(plain.exitCode()).isEqualTo(8);
            assertThat(plain.console()).contains("was interrupted. Go on with it: ./run --demo --data " + data);
        }
        day = LocalDate.parse(Files.readString(data.resolve("demo-story")).strip());
        long begin = System.nanoTime();
        tutti = Standalone.start(new Options(data, 0, true, false), _ -> {});
        System.out.printf("The demo story was gone on with in %.1f s%n", (System.nanoTime() - begin) / 1e9);
        ines = Colleague.named("ines", tutti.baseUrl());
        ana = Colleague.named("ana", tutti.baseUrl());
    }

    @AfterAll
    void stop() {
        tutti.close();
    }

    private static long months(String console) {
        return console.lines().filter(line -> line.contains(IN_THE_MIDDLE)).count();
    }

    private static void nobody_else_gets_in_meanwhile(TuttiProcess telling) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest read = HttpRequest.newBuilder(URI.create(telling.baseUrl() + "/api/v1/pursuits"))
                    .build();
            var answer = http.send(read, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("demo-story-being-told");
            HttpRequest ready = HttpRequest.newBuilder(URI.create(telling.baseUrl() + "/actuator/health/readiness"))
                    .build();
            assertThat(http.send(ready, BodyHandlers.ofString()).statusCode()).isEqualTo(503);
        }
    }

    @Test
    void nothing_that_was_asked_for_was_refused() {
        // Answers of the pulse and looks for what is overdue leave no receipts, so their repetition is refused.
        Set<String> repeated = Set.of("AnswerRound", "NoteOverdue");

        assertThat(tutti.context()
                        .getBean(MeterRegistry.class)
                        .find("tutti.commands")
                        .timers())
                .hasSizeGreaterThan(30)
                .allSatisfy(timer -> assertThat(timer.getId().getTag("outcome"))
                        .satisfiesAnyOf(
                                outcome -> assertThat(outcome).isEqualTo("accepted"),
                                outcome -> assertThat(timer.getId().getTag("command"))
                                        .isIn(repeated)));
    }

    @Test
    void recorded_time_goes_forward_only_over_eighteen_months_until_today() {
        JdbcClient events = events();

        assertThat(events.sql("""
                        select count(*) from (select time_stamp, lag(time_stamp) over (order by global_index) as before
                        from domain_event_entry where payload_type <> 'tutti.pulse.round-answered') as pairs
                        where time_stamp < before""").query(Long.class).single()).isZero();
        assertThat(recorded(events, "min")).isBefore(end().minus(Duration.ofDays(540)));
        assertThat(recorded(events, "max")).isBetween(end().minus(Duration.ofDays(5)), end());
    }

    @Test
    void every_request_that_became_overdue_was_noted_once_and_in_its_time() {
        JdbcClient events = events();
        // Real deadlines are set for all requests of the story; of those that have passed, each finds it done.
        await().atMost(PATIENCE)
                .until(() -> events.sql("select count(*) from deadline where execution_time < :end")
                                .param("end", end().atOffset(ZoneOffset.UTC))
                                .query(Long.class)
                                .single()
                        == 0);

        List<Overdue> noted = events.sql("select time_stamp as at, convert_from(payload, 'UTF8') as payload"
                        + " from domain_event_entry where payload_type = :type")
                .param("type", OVERDUE)
                .query(Overdue.class)
                .list();

        assertThat(noted).hasSizeGreaterThan(30).extracting(Overdue::request).doesNotHaveDuplicates();
        assertThat(noted).allSatisfy(one -> {
            assertThat(one.recorded()).isAfterOrEqualTo(one.due());
            assertThat(one.recorded().isBefore(end()))
                    .as("by the story")
                    .isEqualTo(one.due().isBefore(end()));
        });
    }

    private record Overdue(String at, String payload) {

        private JsonNode event() {
            return JsonMapper.shared().readTree(payload);
        }

        String request() {
            return event().path("request").asString();
        }

        Instant due() {
            return Instant.parse(event().path("due").asString());
        }

        Instant recorded() {
            return Instant.parse(at);
        }
    }

    @Test
    void the_organisation_is_large_enough_to_be_looked_at() throws Exception {
        JsonNode departments = get(ines, "/api/v1/departments");

        assertThat(get(ines, "/api/v1/pursuits?limit=200").path("items")).hasSize(60);
        assertThat(departments.path("departments")).hasSizeGreaterThanOrEqualTo(7);
        assertThat(departments.path("departments").findValuesAsString("suppressed"))
                .contains("true")
                .filteredOn("false"::equals)
                .hasSizeGreaterThanOrEqualTo(5);
        assertThat(get(ines, "/api/v1/pulse-rounds").toString()).contains("\"answers\":36");
        assertThat(get(ines, "/api/v1/contributions?q=migration").path("items")).isNotEmpty();
    }

    @Test
    void all_three_statements_have_evidence_that_changes_by_quarter() throws Exception {
        JsonNode statements = get(ines, "/api/v1/evidence?quarters=6").path("statements");

        assertThat(statements).hasSize(3).allSatisfy(statement -> {
            assertThat(statement.at("/overall/share").asDouble()).isBetween(0.35, 0.9);
            assertThat(statement.at("/overall/denominator").asInt()).isGreaterThanOrEqualTo(8);
            assertThat(statement.path("byQuarter").findValuesAsString("share").stream()
                            .collect(toSet()))
                    .hasSizeGreaterThan(2);
            assertThat(statement.path("felt")).hasSizeGreaterThanOrEqualTo(4);
            assertThat(statement.path("failing")).isNotEmpty();
        });
    }

    @Test
    void outcomes_are_shown_and_the_won_were_more_together() throws Exception {
        JsonNode outcomes = get(ines, "/api/v1/outcomes");
        JsonNode last = outcomes.at("/figures/moments").values().stream()
                .filter(moment -> !moment.has("gate"))
                .findFirst()
                .orElseThrow();

        assertThat(outcomes.path("closed").asInt()).isGreaterThanOrEqualTo(30);
        assertThat(last.at("/won/median").asDouble())
                .isGreaterThan(last.at("/lost/median").asDouble());
    }

    @Test
    void pursuits_are_at_risk_for_different_reasons() throws Exception {
        JsonNode atRisk = get(ines, "/api/v1/portfolio/at-risk");
        Set<String> codes = new HashSet<>(atRisk.findValuesAsString("code"));

        assertThat(codes)
                .contains(
                        "LARGE_DEAL",
                        "GATE_NEAR",
                        "DEPARTMENTS_SILENT",
                        "SCORE_LOW",
                        "EVIDENCE_INSUFFICIENT",
                        "FALLING_FAST",
                        "REQUESTS_OVERDUE");
    }

    @Test
    void time_travel_has_a_past_and_the_trend_goes_back_for_sixteen_months() throws Exception {
        String solvane = get(ines, "/api/v1/pursuits?limit=200").path("items").values().stream()
                .filter(one -> one.path("account").asString().equals("Solvane Rail"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        String collaboration = "/api/v1/pursuits/" + solvane + "/collaboration";
        JsonNode now = get(ines, collaboration);
        JsonNode then = get(ines, collaboration + "?asOf=" + end().minus(Duration.ofDays(365)));

        assertThat(now.path("pcs").asDouble()).isGreaterThan(70);
        assertThat(then.path("version").asLong())
                .isBetween(8L, now.path("version").asLong() - 20);
        assertThat(get(ines, "/api/v1/portfolio/trend?weeks=78").findValuesAsString("median"))
                .hasSizeGreaterThan(60);
    }

    @Test
    void work_waits_for_ana_and_the_confidential_pursuit_is_hidden_from_those_who_are_not_on_it() throws Exception {
        JsonNode work = get(ana, "/api/v1/me/work");

        assertThat(List.of("toAnswer", "toJudge", "waitingFor", "toAcknowledge", "pursuits", "contributed"))
                .allSatisfy(part ->
                        assertThat(work.path(part).path("items")).as(part).isNotEmpty());
        assertThat(work.toString()).contains("Orchard Bank");
        assertThat(get(Colleague.named("chris", tutti.baseUrl()), "/api/v1/pursuits?limit=200")
                        .toString())
                .contains("Solvane Rail")
                .doesNotContain("Orchard Bank");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void after_the_story_the_present_is_recorded() throws Exception {
        Instant before = Instant.now();
        JsonNode waiting = get(ana, "/api/v1/me/work").at("/toAcknowledge/items/0");
        String pursuit = waiting.path("pursuit").asString();
        String contribution = waiting.path("contribution").asString();

        Answer said = ana.post(
                        "/api/v1/pursuits/" + pursuit + "/contributions/" + contribution + "/acknowledgements",
                        "{\"type\": \"ACCEPTED\"}")
                .isStatus(201);

        assertThat(Instant.parse(ana.get("/api/v1/pursuits/" + pursuit + "/collaboration?atLeast=" + said.version())
                        .isStatus(200)
                        .json()
                        .path("asOf")
                        .asString()))
                .isAfterOrEqualTo(before);
    }

    private JsonNode get(Colleague reader, String path) throws Exception {
        return reader.get(path).isStatus(200).json();
    }

    private Instant end() {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private JdbcClient events() {
        return tutti.context().getBean(JdbcClient.class);
    }

    private static Instant recorded(JdbcClient events, String which) {
        return Instant.parse(
                events.sql("select " + which + "(time_stamp) from domain_event_entry where payload_type <> :overdue")
                        .param("overdue", OVERDUE)
                        .query(String.class)
                        .single());
    }
}
