package io.tutti.command.pursuit.importpursuits;

import static io.tutti.command.pursuit.PursuitStory.ANA;
import static io.tutti.command.pursuit.PursuitStory.LEGAL;
import static io.tutti.command.pursuit.PursuitStory.LEO;
import static io.tutti.command.pursuit.PursuitStory.PURSUIT;
import static io.tutti.command.pursuit.PursuitStory.SALES;
import static io.tutti.command.pursuit.PursuitStory.TODAY;
import static io.tutti.command.pursuit.PursuitStory.aTeamOfTwo;
import static io.tutti.command.pursuit.PursuitStory.euros;
import static io.tutti.command.pursuit.PursuitStory.given;
import static io.tutti.command.pursuit.PursuitStory.givenNothing;
import static io.tutti.command.pursuit.PursuitStory.joined;

import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.importpursuits.table.ImportedPursuit;
import io.tutti.contract.calibration.StandardSet;
import io.tutti.contract.pursuit.CloseRescheduled;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.ExternalReference;
import io.tutti.contract.pursuit.GateStandard;
import io.tutti.contract.pursuit.Money;
import io.tutti.contract.pursuit.PursuitKind;
import io.tutti.contract.pursuit.PursuitOpened;
import io.tutti.contract.pursuit.RequiredDepartmentsChanged;
import io.tutti.contract.pursuit.Stage;
import io.tutti.contract.pursuit.StandardOfGate;
import io.tutti.contract.pursuit.StandardTakenOver;
import io.tutti.contract.pursuit.TeamRole;
import io.tutti.contract.pursuit.ValueRevised;
import io.tutti.platform.security.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImportPursuitTest {

    private static final ExternalReference REFERENCE = new ExternalReference("salesforce", "0065g00000ABCDEAA5");
    private static final LocalDate CLOSE = LocalDate.of(2026, 11, 30);
    private static final String REASON = "Imported from salesforce";

    @Test
    void a_new_deal_opens_a_pursuit_that_knows_where_it_came_from() {
        givenNothing()
                .when(importing(row("2400000.00", CLOSE, LEGAL, SALES)))
                .then(
                        new PursuitOpened(
                                "Aurora Rail",
                                "Signalling",
                                euros("2400000.00"),
                                true,
                                CLOSE,
                                List.of(LEGAL, SALES),
                                new PursuitKind("renewal"),
                                null,
                                REFERENCE),
                        joined(ANA, SALES, TeamRole.LEAD));
    }

    @Test
    void a_new_deal_takes_the_departments_of_the_import_when_its_row_names_none() {
        givenNothing()
                .when(importing(row("900000.00", CLOSE)))
                .then(
                        new PursuitOpened(
                                "Aurora Rail",
                                "Signalling",
                                euros("900000.00"),
                                false,
                                CLOSE,
                                List.of(LEGAL),
                                new PursuitKind("renewal"),
                                null,
                                REFERENCE),
                        joined(ANA, SALES, TeamRole.LEAD));
    }

    @Test
    void a_new_pursuit_takes_over_the_standard_of_its_kind() {
        PursuitKind renewal = new PursuitKind("renewal");
        List<StandardOfGate> gates = List.of(
                new StandardOfGate(Stage.PROPOSE, new GateStandard(List.of(LEGAL), List.of(), true, List.of())));
        givenNothing()
                .when(new ImportPursuit(
                        PURSUIT,
                        ANA,
                        row("1.00", CLOSE, SALES),
                        List.of(),
                        renewal,
                        new StandardSet(renewal, 3, gates),
                        null,
                        SALES,
                        BigDecimal.TEN,
                        TODAY))
                .then(
                        new PursuitOpened(
                                "Aurora Rail",
                                "Signalling",
                                euros("1.00"),
                                false,
                                CLOSE,
                                List.of(SALES),
                                renewal,
                                null,
                                REFERENCE),
                        joined(ANA, SALES, TeamRole.LEAD),
                        new StandardTakenOver(renewal, 3, gates));
    }

    @Test
    void only_what_differs_is_changed() {
        given(aTeamOfTwo())
                .when(importing(row("900000.00", CLOSE.plusDays(7), SALES)))
                .then(
                        new ValueRevised(euros("900000.00"), false, REASON),
                        new CloseRescheduled(CLOSE.plusDays(7), REASON),
                        new RequiredDepartmentsChanged(List.of(SALES), REASON));
        given(aTeamOfTwo())
                .when(importing(row("2400000.00", CLOSE.plusDays(7), LEGAL, SALES)))
                .then(new CloseRescheduled(CLOSE.plusDays(7), REASON));
    }

    @Test
    void what_is_as_in_the_file_stores_nothing() {
        given(aTeamOfTwo())
                .when(importing(row("2400000.00", CLOSE, LEGAL, SALES)))
                .thenRefused("something-differs");
    }

    @Test
    void a_default_changes_no_existing_pursuit() {
        given(aTeamOfTwo()).when(importing(row("2400000.00", CLOSE))).thenRefused("something-differs");
    }

    @Test
    void closed_deals_are_not_imported() {
        ImportedPursuit closed = new ImportedPursuit(
                REFERENCE, "Aurora Rail", "Signalling", euros("1.00"), CLOSE, List.of(SALES), null, "Closed Won");
        givenNothing().when(importing(closed)).thenRefused("closed-deals-are-not-imported");
        given(aTeamOfTwo()).when(importing(closed)).thenRefused("closed-deals-are-not-imported");
    }

    @Test
    void a_close_in_the_past_is_refused() {
        givenNothing().when(importing(row("1.00", TODAY.minusDays(9), SALES))).thenRefused("expected-close-lies-ahead");
        given(aTeamOfTwo())
                .when(importing(row("2400000.00", TODAY.minusDays(9))))
                .thenRefused("expected-close-lies-ahead");
    }

    @Test
    void a_currency_without_threshold_is_refused() {
        givenNothing()
                .when(importing(row("1.00", CLOSE, SALES), ANA, List.of(), SALES, null))
                .thenRefused("large-deal-threshold-is-configured");
        given(aTeamOfTwo())
                .when(importing(row("1.00", CLOSE), ANA, List.of(), SALES, null))
                .thenRefused("large-deal-threshold-is-configured");
    }

    @Test
    void a_new_pursuit_needs_departments_and_its_lead_one() {
        givenNothing()
                .when(importing(row("1.00", CLOSE), ANA, List.of(), SALES, BigDecimal.TEN))
                .thenRefused("new-pursuits-name-their-departments");
        givenNothing()
                .when(importing(row("1.00", CLOSE, SALES), ANA, List.of(), null, BigDecimal.TEN))
                .thenRefused("lead-has-a-department");
    }

    @Test
    void who_leads_nothing_imports_nothing() {
        givenNothing()
                .when(importing(row("1.00", CLOSE, SALES), LEO, List.of(), LEGAL, BigDecimal.TEN))
                .thenRefused("imports-are-made-by-leads");
    }

    @Test
    void an_existing_pursuit_is_changed_for_its_lead_only() {
        Actor otherLead = new Actor(LEO.member(), Set.of(Role.LEAD));
        given(aTeamOfTwo())
                .when(importing(row("1.00", CLOSE), otherLead, List.of(), LEGAL, BigDecimal.TEN))
                .thenRefused("pursuit-is-changed-by-its-lead");
    }

    private static ImportedPursuit row(String amount, LocalDate close, Department... departments) {
        Money value = euros(amount);
        return new ImportedPursuit(
                REFERENCE, "Aurora Rail", "Signalling", value, close, List.of(departments), null, null);
    }

    private static ImportPursuit importing(ImportedPursuit row) {
        return importing(row, ANA, List.of(LEGAL), SALES, new BigDecimal("1000000"));
    }

    private static ImportPursuit importing(
            ImportedPursuit row, Actor who, List<Department> departments, Department own, BigDecimal threshold) {
        return new ImportPursuit(
                PURSUIT, who, row, departments, new PursuitKind("renewal"), null, null, own, threshold, TODAY);
    }
}
