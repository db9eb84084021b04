package io.tutti.query.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.Stage;
import io.tutti.query.portfolio.Risk.Code;
import io.tutti.query.portfolio.Risk.Reason;
import io.tutti.query.pursuit.PursuitStory;
import io.tutti.query.pursuit.Stored;
import io.tutti.query.pursuit.card.PursuitCard;
import io.tutti.query.pursuit.card.PursuitCard.DepartmentPart;
import io.tutti.query.pursuit.card.PursuitCard.Ended;
import io.tutti.query.pursuit.card.PursuitCard.NextGate;
import io.tutti.query.pursuit.card.PursuitCard.Request;
import io.tutti.query.pursuit.card.PursuitCard.ScoreAt;
import io.tutti.query.pursuit.card.PursuitCard.WeekScore;
import io.tutti.query.pursuit.view.Course.Outcome;
import io.tutti.query.pursuit.view.InputRequest.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each reason by itself, up to its limit and beyond: a stake and a trouble make a risk. */
class RiskTest {

    private static final Instant NOW = Instant.parse("2026-06-10T15:00:00Z");
    private static final LocalDate TODAY = NOW.atOffset(ZoneOffset.UTC).toLocalDate();

    private boolean largeDeal;
    private @Nullable NextGate gate;
    private LocalDate close = TODAY.plusDays(31);
    private @Nullable Ended ended;
    private @Nullable Double pcs = 40.0;
    private String formula = "pcs-1";
    private int legalGave = 1;
    private List<WeekScore> weeks = List.of();
    private List<Request> requests = List.of();

    @Test
    void without_a_stake_nothing_is_at_risk_and_neither_without_a_trouble() {
        pcs = 39.9;
        assertThat(codes()).isEmpty();

        pcs = 40.0;
        largeDeal = true;
        assertThat(codes()).isEmpty();

        pcs = 39.9;
        assertThat(codes()).containsExactly(Code.LARGE_DEAL, Code.SCORE_LOW);
        assertThat(text(Code.SCORE_LOW)).isEqualTo("The score is 39.9, lower than 40");
        assertThat(text(Code.LARGE_DEAL)).isEqualTo("A large deal: 2400000.50 EUR");
    }

    @Test
    void a_gate_is_near_from_14_days_before_on_and_stays_so_when_it_was_missed() {
        pcs = 10.0;
        gate = new NextGate(Stage.PROPOSE, TODAY.plusDays(15));
        assertThat(codes()).isEmpty();

        gate = new NextGate(Stage.PROPOSE, TODAY.plusDays(14));
        assertThat(codes()).containsExactly(Code.GATE_NEAR, Code.SCORE_LOW);
        assertThat(text(Code.GATE_NEAR)).isEqualTo("The gate to propose is planned for 2026-06-24");

        gate = new NextGate(Stage.PROPOSE, TODAY.minusDays(1));
        assertThat(text(Code.GATE_NEAR)).isEqualTo("The gate to propose was planned for 2026-06-09");
    }

    @Test
    void the_decision_is_near_from_30_days_before_on() {
        pcs = 10.0;
        assertThat(codes()).isEmpty();

        close = TODAY.plusDays(30);
        assertThat(codes()).containsExactly(Code.CLOSE_NEAR, Code.SCORE_LOW);
        assertThat(text(Code.CLOSE_NEAR)).isEqualTo("The decision is expected on 2026-07-10");
    }

    @Test
    void a_required_department_that_gave_nothing_is_a_trouble_and_too_little_evidence_is_one() {
        largeDeal = true;
        legalGave = 0;
        assertThat(codes()).containsExactly(Code.LARGE_DEAL, Code.DEPARTMENTS_SILENT);
        assertThat(text(Code.DEPARTMENTS_SILENT)).isEqualTo("legal gave nothing so far");

        legalGave = 1;
        pcs = null;
        assertThat(codes()).containsExactly(Code.LARGE_DEAL, Code.EVIDENCE_INSUFFICIENT);
    }

    @Test
    void ten_points_lost_within_four_weeks_are_a_fall_if_both_scores_are_by_one_formula() {
        largeDeal = true;
        pcs = 60.0;
        Instant fourWeeksAgo = NOW.minus(Duration.ofDays(28));
        weeks = List.of(
                new WeekScore(fourWeeksAgo.minus(Duration.ofDays(7)), "pcs-1", 99),
                new WeekScore(fourWeeksAgo, "pcs-1", 69.9),
                new WeekScore(fourWeeksAgo.plus(Duration.ofDays(7)), "pcs-1", 99));
        assertThat(codes()).isEmpty();

        pcs = 59.9;
        assertThat(codes()).containsExactly(Code.LARGE_DEAL, Code.FALLING_FAST);
        assertThat(text(Code.FALLING_FAST)).isEqualTo("The score fell by 10.0 in 28 days");

        formula = "pcs-2";
        assertThat(codes()).isEmpty();
    }

    @Test
    void an_open_request_is_overdue_from_its_due_instant_on() {
        largeDeal = true;
        requests = List.of(request(NOW.plusNanos(1), Status.OPEN), request(NOW, Status.ANSWERED));
        assertThat(codes()).isEmpty();

        requests = List.of(request(NOW, Status.OPEN), request(NOW.minusSeconds(1), Status.OPEN));
        assertThat(codes()).containsExactly(Code.LARGE_DEAL, Code.REQUESTS_OVERDUE);
        assertThat(text(Code.REQUESTS_OVERDUE)).isEqualTo("2 requests wait overdue");
    }

    @Test
    void a_pursuit_that_ended_is_at_no_risk() {
        largeDeal = true;
        pcs = 1.0;
        ended = new Ended(Outcome.LOST, NOW.minusSeconds(1));

        assertThat(codes()).isEmpty();
    }

    @Test
    void most_reasons_come_first_and_of_these_the_one_that_closes_first() {
        largeDeal = true;
        pcs = 1.0;
        Risk later = risk();
        close = TODAY.plusDays(30);
        Risk three = risk();
        close = TODAY.plusDays(29);
        Risk sooner = risk();
        close = TODAY.plusDays(400);
        Risk latest = risk();

        assertThat(List.of(sooner.order(), three.order(), later.order(), latest.order()))
                .isSorted();
    }

    private List<Code> codes() {
        return Risk.of(card(), NOW).stream()
                .flatMap(risk -> risk.reasons().stream())
                .map(Reason::code)
                .toList();
    }

    private Risk risk() {
        return Risk.of(card(), NOW).orElseThrow();
    }

    private String text(Code code) {
        return risk().reasons().stream()
                .filter(reason -> reason.code() == code)
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static Request request(Instant due, Status status) {
        return new Request(
                PursuitStory.request(1),
                new Department("sales"),
                new Department("legal"),
                new MemberId("ana"),
                null,
                PursuitStory.START,
                due,
                null,
                0,
                status,
                List.of());
    }

    private PursuitCard card() {
        PursuitCard any = Stored.card(new PursuitStory(1).opened("legal"));
        return new PursuitCard(
                any.id(),
                any.version(),
                any.recordedAt(),
                any.account(),
                any.objective(),
                any.value(),
                largeDeal,
                any.kind(),
                any.visibility(),
                any.stage(),
                ended,
                close,
                any.requiredDepartments(),
                any.openedAt(),
                any.team(),
                gate,
                new ScoreAt(formula, NOW, null, pcs, 0, 0, 0, 0, 0, 3),
                List.of(new DepartmentPart(new Department("legal"), true, legalGave, 0, null, List.of())),
                any.flags(),
                any.links(),
                requests,
                weeks,
                any.milestones(),
                any.firstProposal());
    }
}
