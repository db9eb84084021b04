package io.tutti.query;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.tutti.contract.DomainEvent;
import io.tutti.contract.calibration.CalibrationSubject;
import io.tutti.contract.calibration.MetricAdopted;
import io.tutti.contract.calibration.MetricAligned;
import io.tutti.contract.calibration.MetricId;
import io.tutti.contract.calibration.ObjectiveId;
import io.tutti.contract.calibration.ObjectiveSet;
import io.tutti.contract.calibration.StandardRetired;
import io.tutti.contract.calibration.StandardSet;
import io.tutti.contract.pulse.RoundAnswered;
import io.tutti.contract.pulse.RoundClosed;
import io.tutti.contract.pulse.RoundId;
import io.tutti.contract.pulse.RoundOpened;
import io.tutti.contract.pulse.Statement;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.GateStandard;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.MemberJoined;
import io.tutti.contract.pursuit.MemberLeft;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.PursuitKind;
import io.tutti.contract.pursuit.Stage;
import io.tutti.contract.pursuit.StandardOfGate;
import io.tutti.contract.pursuit.TeamRole;
import io.tutti.contract.pursuit.Visibility;
import io.tutti.contract.pursuit.VisibilityChanged;
import io.tutti.query.platform.Projection;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.platform.Told;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Calibration and pulse by HTTP, whole but for Kafka. Tokens are written {@code id_role}. */
@SpringBootTest(
        classes = QueryService.class,
        properties = {"spring.config.name=platform,query-service", "tutti.kafka.bootstrap-servers=localhost:1"})
@AutoConfigureMockMvc
@Import(CalibrationAndPulseReadingTest.Surroundings.class)
class CalibrationAndPulseReadingTest {

    private static final ObjectiveId GROW = ObjectiveId.of("00000000-0000-4000-8000-0000000000a1");
    private static final MetricId WIN_RATE = MetricId.of("00000000-0000-4000-8000-0000000000b1");
    private static final MetricId VISITS = MetricId.of("00000000-0000-4000-8000-0000000000b2");
    private static final PursuitKind RENEWAL = new PursuitKind("renewal");
    private static final PursuitId PURSUIT = PursuitId.of("00000000-0000-4000-8000-00000000000a");

    @Autowired
    MockMvc http;

    @Autowired
    List<Projection> projections;

    @Autowired
    MongoDatabase database;

    @TestConfiguration
    static class Surroundings {

        @Bean(destroyMethod = "shutdownNow")
        MongoServer mongoServer() {
            return new MongoServer(new MemoryBackend());
        }

        @Bean
        DynamicPropertyRegistrar mongoAddress(MongoServer server) {
            String address = server.bindAndGetConnectionString();
            return properties -> properties.add("spring.mongodb.uri", () -> address + "/tutti");
        }

        @Bean
        JwtDecoder jwtDecoder() {
            return token -> Jwt.withTokenValue(token)
                    .header("alg", "none")
                    .subject(token.split("_")[0])
                    .claim("roles", List.of(token.split("_")[1]))
                    .issuedAt(Instant.EPOCH)
                    .build();
        }
    }

    @AfterEach
    void forget() {
        for (String collection : List.of("calibration", "standards", "pulseRounds", "pulsePursuits")) {
            database.getCollection(collection).deleteMany(new Document());
        }
    }

    @Test
    void before_anything_is_set_calibration_is_empty_and_has_no_share() throws Exception {
        read("/api/v1/calibration")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.adoptedMetrics").value(0))
                .andExpect(jsonPath("$.alignedShare").doesNotExist());
    }

    @Test
    void the_share_of_aligned_metrics_is_read_with_what_it_is_made_of() throws Exception {
        give(
                "calibration",
                Told.of(
                        CalibrationSubject.organisation(),
                        new ObjectiveSet(GROW, "Grow", null, LocalDate.of(2030, 1, 1), null, null),
                        new MetricAdopted(WIN_RATE, "Win rate", "Won of decided", "percent"),
                        new MetricAdopted(VISITS, "Visits", "Visits made", "visits"),
                        new MetricAligned(WIN_RATE, List.of(GROW), "Rail is large")));

        read("/api/v1/calibration?atLeast=3")
                .andExpect(header().string("ETag", "\"3\""))
                .andExpect(jsonPath("$.adoptedMetrics").value(2))
                .andExpect(jsonPath("$.alignedMetrics").value(1))
                .andExpect(jsonPath("$.alignedShare").value(0.5))
                .andExpect(jsonPath("$.metrics[0].aligned").value(true))
                .andExpect(jsonPath("$.metrics[1].aligned").value(false));
        read("/api/v1/objectives/" + GROW).andExpect(jsonPath("$.from").value("2030-01-01"));
        read("/api/v1/metrics/" + WIN_RATE)
                .andExpect(jsonPath("$.name").value("Win rate"))
                .andExpect(jsonPath("$.alignments[0].reason").value("Rail is large"))
                .andExpect(jsonPath("$.alignments[0].at").value("2026-03-02T09:00:03Z"));
        read("/api/v1/objectives").andExpect(jsonPath("$.length()").value(1));
        read("/api/v1/metrics").andExpect(jsonPath("$.length()").value(2));
    }

    @Test
    void a_standard_is_read_by_its_kind_also_after_it_was_retired() throws Exception {
        GateStandard gold = new GateStandard(List.of(), List.of(), true, List.of("gold"));
        give(
                "calibration",
                Told.of(
                        CalibrationSubject.standard(RENEWAL),
                        new StandardSet(RENEWAL, 1, List.of(new StandardOfGate(Stage.CLOSE, gold))),
                        new StandardRetired(RENEWAL, 1, "Not needed")));

        read("/api/v1/standards/renewal?atLeast=1")
                .andExpect(jsonPath("$.gates[0].standard.reviewsHeld[0]").value("gold"))
                .andExpect(jsonPath("$.retiredBecause").value("Not needed"));
        read("/api/v1/standards").andExpect(jsonPath("$[0].kind").value("renewal"));
    }

    @Test
    void an_open_round_shows_no_result_whatever_was_answered_and_nothing_that_counts_answers() throws Exception {
        RoundId round = round(new RoundOpened(null), 7, false);

        read("/api/v1/pulse-rounds/" + round)
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("ETag"))
                .andExpect(jsonPath("$.state").value("OPEN"))
                .andExpect(jsonPath("$.statements[0].text")
                        .value("We clearly understand our customer's issues before we propose a solution."))
                .andExpect(jsonPath("$.noResultBecause").value("Results are shown once the round is closed."))
                .andExpect(content().string(not(containsString("answers"))));
    }

    @Test
    void a_closed_round_with_fewer_than_5_answers_shows_neither_result_nor_number() throws Exception {
        RoundId round = round(new RoundOpened(null), 4, true);

        read("/api/v1/pulse-rounds/" + round + "?until=CLOSED")
                .andExpect(jsonPath("$.result").doesNotExist())
                .andExpect(jsonPath("$.noResultBecause").value("Fewer than 5 people answered."))
                .andExpect(content().string(not(containsString("answers"))));
        read("/api/v1/pulse-rounds")
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].result").doesNotExist())
                .andExpect(content().string(not(containsString("answers"))));
    }

    @Test
    void a_closed_round_with_5_answers_shows_what_they_feel_together() throws Exception {
        RoundId round = round(new RoundOpened(null), 5, true);

        read("/api/v1/pulse-rounds/" + round)
                .andExpect(jsonPath("$.result.answers").value(5))
                .andExpect(jsonPath("$.result.statements[0].statement").value("CUSTOMER_CORE"))
                .andExpect(jsonPath("$.result.statements[0].mean").value(3.0))
                .andExpect(jsonPath("$.result.statements[0].agreed").value(0.4))
                .andExpect(jsonPath("$.result.statements[1].mean").value(2.0))
                .andExpect(jsonPath("$.result.statements[2].agreed").value(1.0))
                .andExpect(jsonPath("$.noResultBecause").doesNotExist());
    }

    @Test
    void a_round_of_a_confidential_pursuit_is_there_for_its_team_and_leaders_only() throws Exception {
        RoundId round = round(new RoundOpened(PURSUIT), 0, false);
        String address = "/api/v1/pulse-rounds/" + round;
        readAs("ana_lead", address).andExpect(status().isNotFound());

        give(
                "pulse-pursuits",
                Told.of(
                        PURSUIT.value(),
                        new VisibilityChanged(Visibility.CONFIDENTIAL, null),
                        new MemberJoined(new MemberId("ana"), null, new Department("sales"), TeamRole.LEAD),
                        new MemberJoined(new MemberId("leo"), null, new Department("legal"), TeamRole.CONTRIBUTOR),
                        new MemberLeft(new MemberId("leo"), null)));

        readAs("ana_lead", address).andExpect(status().isOk());
        readAs("lou_leader", address).andExpect(status().isOk());
        readAs("leo_contributor", address)
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("round-not-found"));
        readAs("ana_lead", "/api/v1/pulse-rounds?pursuit=" + PURSUIT)
                .andExpect(jsonPath("$.length()").value(1));
        readAs("zoe_lead", "/api/v1/pulse-rounds?pursuit=" + PURSUIT)
                .andExpect(jsonPath("$.length()").value(0));
    }

    @Test
    void what_is_not_there_is_not_found() throws Exception {
        String none = "00000000-0000-4000-8000-00000000dead";
        for (String what : List.of("objectives/" + none, "metrics/" + none, "standards/none", "pulse-rounds/" + none)) {
            read("/api/v1/" + what)
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.code").isNotEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "objectives/x",
                "metrics/1-1-1-1-1",
                "standards/No",
                "pulse-rounds/x",
                "pulse-rounds?pursuit=x",
                "calibration?atLeast=-1",
                "pulse-rounds/00000000-0000-4000-8000-00000000dead?until=SOON"
            })
    void a_malformed_request_is_refused(String address) throws Exception {
        read("/api/v1/" + address)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").isNotEmpty());
    }

    @Test
    void a_version_that_does_not_come_in_time_is_not_yet_visible() throws Exception {
        read("/api/v1/calibration?atLeast=9")
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "1"))
                .andExpect(jsonPath("$.code").value("not-yet-visible"));
    }

    /** The points given to the customer core go round from 1 to 5; the others are 2 and 5 each time. */
    private RoundId round(RoundOpened opened, int answers, boolean closed) {
        RoundId round = RoundId.of("00000000-0000-4000-8000-0000000000c1");
        List<DomainEvent> events = new ArrayList<>(List.of(opened));
        IntStream.range(0, answers)
                .mapToObj(i -> new RoundAnswered(Map.of(
                        Statement.CUSTOMER_CORE,
                        i % 5 + 1,
                        Statement.COLLABORATIVE_CULTURE,
                        2,
                        Statement.CALIBRATED_SUCCESS,
                        5)))
                .forEach(events::add);
        if (closed) {
            events.add(new RoundClosed());
        }
        give("pulse", Told.of(round.value(), events.toArray(DomainEvent[]::new)));
        return round;
    }

    private void give(String projection, List<RecordedEvent> events) {
        projections.stream()
                .filter(it -> it.name().equals(projection))
                .findFirst()
                .orElseThrow()
                .apply(events);
    }

    private ResultActions read(String address) throws Exception {
        return readAs("leo_contributor", address);
    }

    private ResultActions readAs(String person, String address) throws Exception {
        return http.perform(get(URI.create(address)).header("Authorization", "Bearer " + person));
    }
}
