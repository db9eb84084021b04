package io.tutti.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.tutti.contract.DomainEvent;
import io.tutti.contract.calibration.CalibrationSubject;
import io.tutti.contract.calibration.MetricAdopted;
import io.tutti.contract.calibration.MetricAligned;
import io.tutti.contract.calibration.MetricId;
import io.tutti.contract.calibration.ObjectiveId;
import io.tutti.contract.calibration.ObjectiveSet;
import io.tutti.contract.pulse.RoundAnswered;
import io.tutti.contract.pulse.RoundClosed;
import io.tutti.contract.pulse.RoundId;
import io.tutti.contract.pulse.RoundOpened;
import io.tutti.contract.pulse.Statement;
import io.tutti.contract.pursuit.GatePassed;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.ProposalMade;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.Stage;
import io.tutti.contract.pursuit.VisibilityChanged;
import io.tutti.query.platform.Projection;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.platform.Told;
import io.tutti.query.pursuit.PursuitStory;
import io.tutti.query.pursuit.ReadSide;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class EvidenceReadingTest extends ReadSide {

    private static final String EVIDENCE = "/api/v1/evidence";
    private static final String FAILURES = EVIDENCE + "/CUSTOMER_CORE/failures";

    @Autowired
    List<Projection> projections;

    @AfterEach
    void forgetTheRest() {
        for (String collection : List.of("calibration", "pulseRounds")) {
            database.getCollection(collection).deleteMany(new Document());
        }
    }

    @Test
    void before_anything_happened_there_are_three_statements_with_marks_and_without_shares() throws Exception {
        read(EVIDENCE)
                .andExpect(status().isOk())
                .andExpect(jsonPath(
                        "$.statements[*].statement",
                        contains("CUSTOMER_CORE", "COLLABORATIVE_CULTURE", "CALIBRATED_SUCCESS")))
                .andExpect(jsonPath("$.statements[*].worldClass", contains(0.92, 0.93, 0.92)))
                .andExpect(jsonPath("$.statements[*].all", contains(0.48, 0.46, 0.43)))
                .andExpect(jsonPath("$.statements[0].text")
                        .value("We clearly understand our customer's issues before we propose a solution."))
                .andExpect(jsonPath("$.statements[*].overall.denominator", contains(0, 0, 0)))
                .andExpect(jsonPath("$..share", empty()))
                .andExpect(jsonPath("$.statements[*].byQuarter[*]", hasSize(24)));
    }

    @Test
    void each_statement_shows_its_share_and_who_fails_and_why() throws Exception {
        fold(proposing(1));
        fold(new PursuitStory(2).opened("legal").add(new GatePassed(Stage.PROPOSE, ana(), List.of(), null)));
        give(
                "calibration",
                Told.of(
                        CalibrationSubject.organisation(),
                        new ObjectiveSet(objective(), "Grow", null, null, null, null),
                        new MetricAdopted(metric(1), "Win rate", "Won of decided", "percent"),
                        new MetricAdopted(metric(2), "Visits", "Visits made", "visits"),
                        new MetricAligned(metric(1), List.of(objective()), null)));

        read(EVIDENCE + "?quarters=40")
                .andExpect(jsonPath("$.statements[0].overall.share").value(0.0))
                .andExpect(jsonPath("$.statements[0].failing[0].pursuit").value(id(1)))
                .andExpect(
                        jsonPath("$.statements[0].failing[0].reasons[*].code", contains("ECONOMIC_INFLUENCE_MISSING")))
                .andExpect(jsonPath("$.statements[0].byQuarter[?(@.quarter == '2026-Q1')].denominator", contains(1)))
                .andExpect(jsonPath("$.statements[1].failing[0].gate").value("PROPOSE"))
                .andExpect(jsonPath("$.statements[1].failing[0].reasons[0].about", contains("legal")))
                .andExpect(jsonPath("$.statements[2].overall.numerator").value(1))
                .andExpect(jsonPath("$.statements[2].overall.share").value(0.5))
                .andExpect(jsonPath("$.statements[2].failing[*].name", contains("Visits")))
                .andExpect(jsonPath("$.statements[2].failing[0].pursuit").doesNotExist());
    }

    @Test
    void a_confidential_pursuit_is_neither_counted_nor_listed_for_outsiders() throws Exception {
        fold(proposing(1));
        fold(proposing(2).joined("m-1", "sales").add(VisibilityChanged.class, "m-1", "sales", 1));

        for (String insider : List.of("m-1", "leo~leader")) {
            read(EVIDENCE, insider)
                    .andExpect(jsonPath("$.statements[0].overall.denominator").value(2));
            read(FAILURES, insider).andExpect(jsonPath("$.total").value(2));
        }
        read(EVIDENCE, "zoe~lead")
                .andExpect(jsonPath("$.statements[0].overall.denominator").value(1))
                .andExpect(jsonPath("$.statements[0].failing[*].pursuit", contains(id(1))))
                .andExpect(jsonPath("$.of")
                        .value("Pursuits that you may see (1), and the organisation's objectives and metrics."));
        read(FAILURES, "zoe~lead")
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[*].pursuit", contains(id(1))));
    }

    @Test
    void the_list_of_failures_goes_on_where_its_last_part_ended_also_within_one_instant() throws Exception {
        for (int number = 1; number <= 5; number++) {
            fold(proposing(number));
        }

        assertThat(failing("")).containsExactly(id(1), id(2), id(3), id(4), id(5));
        assertThat(failing("&quarter=2026-Q1")).hasSize(5);
        assertThat(failing("&quarter=2026-Q2")).isEmpty();
    }

    @Test
    void what_was_felt_stands_beside_only_of_closed_rounds_of_the_organisation_with_5_answers() throws Exception {
        pulse(1, null, 5, true);
        pulse(2, null, 4, true);
        pulse(3, null, 9, false);
        pulse(4, PursuitStory.pursuitId(1), 6, true);

        read(EVIDENCE + "?quarters=40")
                .andExpect(jsonPath("$.statements[*].felt[*].answers", contains(5, 5, 5)))
                .andExpect(jsonPath("$.statements[*].felt[*].mean", contains(4.0, 2.0, 5.0)))
                .andExpect(jsonPath("$.statements[*].felt[*].agreed", contains(1.0, 0.0, 1.0)));
    }

    @Test
    void a_quarter_of_which_the_alignments_are_not_kept_has_no_numbers_and_no_list() throws Exception {
        List<DomainEvent> events =
                new ArrayList<>(List.of(new MetricAdopted(metric(1), "Win rate", "Won of decided", "percent")));
        events.addAll(Collections.nCopies(20, new MetricAligned(metric(1), List.of(), null)));
        List<RecordedEvent> told = new ArrayList<>();
        for (RecordedEvent event : Told.of(CalibrationSubject.organisation(), events.toArray(DomainEvent[]::new))) {
            told.add(PursuitStory.recordedAt(
                    event, event.sequence() == 0 ? Told.START : Told.START.plusSeconds(100L * 86_400)));
        }
        give("calibration", told);

        read(EVIDENCE + "?quarters=40")
                .andExpect(jsonPath("$.statements[2].byQuarter[?(@.quarter == '2026-Q1')].denominator", empty()))
                .andExpect(jsonPath("$.statements[2].byQuarter[?(@.quarter == '2025-Q4')].denominator", contains(0)));
        problem(read(EVIDENCE + "/CALIBRATED_SUCCESS/failures?quarter=2026-Q1"), 404, "quarter-not-kept");
        read(EVIDENCE + "/CALIBRATED_SUCCESS/failures?quarter=2026-Q2")
                .andExpect(jsonPath("$.items[0].reasons[0].code").value("METRIC_NOT_ALIGNED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?quarters=0",
                "?quarters=41",
                "?quarters=x",
                "/NONE/failures",
                "/CUSTOMER_CORE/failures?quarter=2026-Q5",
                "/CUSTOMER_CORE/failures?cursor=x",
                "/CUSTOMER_CORE/failures?cursor=" + "MjAyNi0wMy0wMlQwOTowMDowMFo",
                "/CUSTOMER_CORE/failures?limit=0"
            })
    void a_request_that_makes_no_sense_is_refused(String address) throws Exception {
        read(EVIDENCE + address)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").isNotEmpty());
    }

    private List<String> failing(String filter) throws Exception {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            String body = read(FAILURES + "?limit=2" + filter + cursor)
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            ids.addAll(JsonPath.<List<String>>read(body, "$.items[*].pursuit"));
            cursor = body.contains("nextCursor") ? "&cursor=" + JsonPath.read(body, "$.nextCursor") : "";
        } while (!cursor.isEmpty());
        return ids;
    }

    /** Proposed without anything known of the customer. */
    private static PursuitStory proposing(int number) {
        return new PursuitStory(number)
                .opened("sales")
                .add(new ProposalMade(PursuitStory.thing(1), "Option A", List.of(), PursuitStory.START));
    }

    private void pulse(int number, @Nullable PursuitId pursuit, int answers, boolean closed) {
        List<DomainEvent> events = new ArrayList<>(List.of(new RoundOpened(pursuit)));
        events.addAll(Collections.nCopies(
                answers,
                new RoundAnswered(Map.of(
                        Statement.CUSTOMER_CORE,
                        4,
                        Statement.COLLABORATIVE_CULTURE,
                        2,
                        Statement.CALIBRATED_SUCCESS,
                        5))));
        if (closed) {
            events.add(new RoundClosed());
        }
        RoundId round = RoundId.of("00000000-0000-4000-8000-0000000000c" + number);
        give("pulse", Told.of(round.value(), events.toArray(DomainEvent[]::new)));
    }

    private void give(String projection, List<RecordedEvent> events) {
        projections.stream()
                .filter(it -> it.name().equals(projection))
                .findFirst()
                .orElseThrow()
                .apply(events);
    }

    private static String id(int number) {
        return PursuitStory.pursuitId(number).toString();
    }

    private static MemberId ana() {
        return new MemberId("ana");
    }

    private static ObjectiveId objective() {
        return new ObjectiveId(new UUID(0x4000L, Long.MIN_VALUE | 0xa1));
    }

    private static MetricId metric(int number) {
        return new MetricId(new UUID(0x4000L, Long.MIN_VALUE | 0xb0 | number));
    }
}
