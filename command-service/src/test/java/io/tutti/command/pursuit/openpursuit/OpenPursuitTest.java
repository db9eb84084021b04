package io.tutti.command.pursuit.openpursuit;

import static io.tutti.command.pursuit.PursuitStory.ANA;
import static io.tutti.command.pursuit.PursuitStory.LEGAL;
import static io.tutti.command.pursuit.PursuitStory.LEO;
import static io.tutti.command.pursuit.PursuitStory.PURSUIT;
import static io.tutti.command.pursuit.PursuitStory.SALES;
import static io.tutti.command.pursuit.PursuitStory.TODAY;
import static io.tutti.command.pursuit.PursuitStory.euros;
import static io.tutti.command.pursuit.PursuitStory.given;
import static io.tutti.command.pursuit.PursuitStory.givenNothing;
import static io.tutti.command.pursuit.PursuitStory.opened;

import io.tutti.command.pursuit.Actor;
import io.tutti.contract.calibration.StandardSet;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.GateStandard;
import io.tutti.contract.pursuit.MemberJoined;
import io.tutti.contract.pursuit.PursuitKind;
import io.tutti.contract.pursuit.PursuitOpened;
import io.tutti.contract.pursuit.Stage;
import io.tutti.contract.pursuit.StandardOfGate;
import io.tutti.contract.pursuit.StandardTakenOver;
import io.tutti.contract.pursuit.TeamRole;
import io.tutti.contract.pursuit.Visibility;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenPursuitTest {

    private static final BigDecimal A_MILLION = new BigDecimal("1000000");
    private static final LocalDate CLOSE = TODAY.plusMonths(9);

    @Test
    void whoever_opens_a_pursuit_becomes_its_lead() {
        givenNothing()
                .when(openedBy(ANA, "2400000", CLOSE, A_MILLION))
                .then(
                        new PursuitOpened(
                                "Aurora Rail",
                                "Signalling",
                                euros("2400000"),
                                true,
                                CLOSE,
                                List.of(LEGAL, SALES),
                                null,
                                null,
                                null),
                        new MemberJoined(ANA.member(), "Ana", SALES, TeamRole.LEAD));
    }

    @Test
    void a_pursuit_may_be_of_a_kind_and_confidential_from_the_beginning() {
        PursuitKind renewal = new PursuitKind("renewal");

        givenNothing()
                .when(new OpenPursuit(
                        PURSUIT,
                        ANA,
                        "Aurora Rail",
                        "Signalling",
                        euros("1"),
                        CLOSE,
                        List.of(SALES),
                        renewal,
                        Visibility.CONFIDENTIAL,
                        null,
                        "Ana",
                        SALES,
                        A_MILLION,
                        TODAY))
                .then(
                        new PursuitOpened(
                                "Aurora Rail",
                                "Signalling",
                                euros("1"),
                                false,
                                CLOSE,
                                List.of(SALES),
                                renewal,
                                Visibility.CONFIDENTIAL,
                                null),
                        new MemberJoined(ANA.member(), "Ana", SALES, TeamRole.LEAD));
    }

    @Test
    void required_departments_are_kept_sorted_and_once() {
        givenNothing()
                .when(requiring(SALES, LEGAL, SALES))
                .then(
                        new PursuitOpened(
                                "Aurora Rail",
                                "Signalling",
                                euros("1"),
                                false,
                                CLOSE,
                                List.of(LEGAL, SALES),
                                null,
                                null,
                                null),
                        new MemberJoined(ANA.member(), "Ana", SALES, TeamRole.LEAD));
    }

    @Test
    void a_pursuit_takes_over_the_standard_of_its_kind_as_it_is_then() {
        PursuitKind renewal = new PursuitKind("renewal");
        List<StandardOfGate> gates = List.of(
                new StandardOfGate(Stage.PROPOSE, new GateStandard(List.of(LEGAL), List.of(), true, List.of("pink"))));

        givenNothing()
                .when(new OpenPursuit(
                        PURSUIT,
                        ANA,
                        "Aurora Rail",
                        "Signalling",
                        euros("1"),
                        CLOSE,
                        List.of(SALES),
                        renewal,
                        Visibility.OPEN,
                        new StandardSet(renewal, 3, gates),
                        "Ana",
                        SALES,
                        A_MILLION,
                        TODAY))
                .then(
                        new PursuitOpened(
                                "Aurora Rail",
                                "Signalling",
                                euros("1"),
                                false,
                                CLOSE,
                                List.of(SALES),
                                renewal,
                                null,
                                null),
                        new MemberJoined(ANA.member(), "Ana", SALES, TeamRole.LEAD),
                        new StandardTakenOver(renewal, 3, gates));
    }

    @ParameterizedTest
    @CsvSource({"999999.99, false", "1000000, true", "1000000.01, true"})
    void a_deal_is_large_from_the_threshold_on(String value, boolean large) {
        givenNothing()
                .when(openedBy(ANA, value, CLOSE, A_MILLION))
                .then(
                        new PursuitOpened(
                                "Aurora Rail",
                                "Signalling",
                                euros(value),
                                large,
                                CLOSE,
                                List.of(LEGAL, SALES),
                                null,
                                null,
                                null),
                        new MemberJoined(ANA.member(), "Ana", SALES, TeamRole.LEAD));
    }

    @Test
    void a_contributor_may_not_open_a_pursuit() {
        givenNothing().when(openedBy(LEO, "1", CLOSE, A_MILLION)).thenRefused("pursuits-are-opened-by-leads");
    }

    @Test
    void a_pursuit_is_opened_once() {
        given(opened()).when(openedBy(ANA, "1", CLOSE, A_MILLION)).thenRefused("pursuit-is-opened-once");
    }

    @Test
    void a_currency_without_a_threshold_is_refused_rather_than_guessed() {
        givenNothing().when(openedBy(ANA, "1", CLOSE, null)).thenRefused("large-deal-threshold-is-configured");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-28", "2046-03-03", "-999999999-01-01", "+999999999-12-31"})
    void a_close_in_the_past_or_beyond_foresight_is_refused(LocalDate close) {
        givenNothing().when(openedBy(ANA, "1", close, A_MILLION)).thenRefused("expected-close-lies-ahead");
    }

    @Test
    void a_close_that_is_today_somewhere_on_earth_is_fine() {
        givenNothing().when(openedBy(ANA, "1", TODAY.minusDays(1), A_MILLION)).thenVersion(1);
    }

    @Test
    void a_lead_of_no_department_is_refused() {
        givenNothing()
                .when(new OpenPursuit(
                        PURSUIT,
                        ANA,
                        "Aurora Rail",
                        "Signalling",
                        euros("1"),
                        CLOSE,
                        List.of(SALES),
                        null,
                        Visibility.OPEN,
                        null,
                        "Ana",
                        null,
                        A_MILLION,
                        TODAY))
                .thenRefused("lead-has-a-department");
    }

    private static OpenPursuit openedBy(Actor actor, String value, LocalDate close, BigDecimal threshold) {
        return command(actor, value, close, threshold, List.of(SALES, LEGAL));
    }

    private static OpenPursuit requiring(Department... departments) {
        return command(ANA, "1", CLOSE, A_MILLION, List.of(departments));
    }

    private static OpenPursuit command(
            Actor actor, String value, LocalDate close, BigDecimal threshold, List<Department> required) {
        return new OpenPursuit(
                PURSUIT,
                actor,
                "Aurora Rail",
                "Signalling",
                euros(value),
                close,
                required,
                null,
                Visibility.OPEN,
                null,
                "Ana",
                SALES,
                threshold,
                TODAY);
    }
}
