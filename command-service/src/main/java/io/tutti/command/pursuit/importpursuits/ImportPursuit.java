package io.tutti.command.pursuit.importpursuits;

import static java.util.Objects.requireNonNull;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.ExpectedCloseLiesAhead;
import io.tutti.command.pursuit.Facts;
import io.tutti.command.pursuit.LargeDealThresholdIsConfigured;
import io.tutti.command.pursuit.LeadHasADepartment;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitCommand;
import io.tutti.command.pursuit.PursuitExists;
import io.tutti.command.pursuit.PursuitIsChangedByItsLead;
import io.tutti.command.pursuit.importpursuits.Verdict.Change;
import io.tutti.command.pursuit.importpursuits.table.ImportedPursuit;
import io.tutti.contract.calibration.StandardSet;
import io.tutti.contract.pursuit.CloseRescheduled;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberJoined;
import io.tutti.contract.pursuit.Money;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.PursuitKind;
import io.tutti.contract.pursuit.PursuitOpened;
import io.tutti.contract.pursuit.RequiredDepartmentsChanged;
import io.tutti.contract.pursuit.StandardTakenOver;
import io.tutti.contract.pursuit.TeamRole;
import io.tutti.contract.pursuit.ValueRevised;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings a pursuit to what one row of an import says: opens it, or changes what differs.
 *
 * @param row what the row says
 * @param newDepartments who must contribute to a new pursuit of which the row does not say it
 * @param newKind kind of a new pursuit; null when neither row nor import says it
 * @param newStandard what the gates of pursuits of that kind require at the moment; null where nobody said
 * @param leadName how the team calls whoever imports, if known
 * @param leadDepartment the department that whoever imports works for in a new pursuit; null when nobody said
 * @param largeDealFrom the configured threshold in the value's currency; null where none is configured
 * @param today the day on which the row is imported, in UTC
 */
record ImportPursuit(
        PursuitId pursuit,
        Actor actor,
        ImportedPursuit row,
        List<Department> newDepartments,
        @Nullable PursuitKind newKind,
        @Nullable StandardSet newStandard,
        @Nullable String leadName,
        @Nullable Department leadDepartment,
        @Nullable BigDecimal largeDealFrom,
        LocalDate today)
        implements PursuitCommand {

    static final String PATH = "/api/v1/imports";
    private static final Action ACTION = Action.opening("import-pursuit", PATH, ImportPursuit::conditions);

    private static List<Rule> conditions(Pursuit state, Actor actor, String pursuit) {
        return state.openedAt() == null
                ? List.of(new ImportsAreMadeByLeads(actor))
                : List.of(
                        new PursuitExists(state, actor),
                        new PursuitIsChangedByItsLead(state.team(), actor),
                        new ImportsLeaveEndedPursuitsAlone(state.gates()));
    }

    @Override
    public Action action() {
        return ACTION;
    }

    @Override
    public List<PursuitEvent> decide(Pursuit state) {
        RuleBroken.check(new ClosedDealsAreNotImported(row.closedStage()));
        return state.openedAt() == null ? open() : change(state.facts());
    }

    private List<PursuitEvent> open() {
        List<Department> required = row.requiredDepartments().isEmpty() ? newDepartments : row.requiredDepartments();
        LargeDealThresholdIsConfigured threshold = new LargeDealThresholdIsConfigured(row.value(), largeDealFrom);
        RuleBroken.check(
                new LeadHasADepartment(leadDepartment),
                new NewPursuitsNameTheirDepartments(required),
                threshold,
                new ExpectedCloseLiesAhead(row.expectedClose(), today));
        List<PursuitEvent> events = new ArrayList<>(List.of(
                new PursuitOpened(
                        row.account(),
                        row.objective(),
                        row.value(),
                        threshold.isReached(),
                        row.expectedClose(),
                        required.stream().distinct().sorted().toList(),
                        newKind,
                        null,
                        row.reference()),
                new MemberJoined(actor.member(), leadName, requireNonNull(leadDepartment), TeamRole.LEAD)));
        if (newStandard != null) {
            events.add(new StandardTakenOver(newStandard.kind(), newStandard.version(), newStandard.gates()));
        }
        return events;
    }

    private List<PursuitEvent> change(Facts facts) {
        RuleBroken.check(new SomethingDiffers(changes(facts)));
        String reason = "Imported from " + row.reference().system();
        List<PursuitEvent> events = new ArrayList<>();
        if (!row.value().equals(facts.value())) {
            LargeDealThresholdIsConfigured threshold = new LargeDealThresholdIsConfigured(row.value(), largeDealFrom);
            RuleBroken.check(threshold);
            events.add(new ValueRevised(row.value(), threshold.isReached(), reason));
        }
        if (!row.expectedClose().equals(facts.expectedClose())) {
            RuleBroken.check(new ExpectedCloseLiesAhead(row.expectedClose(), today));
            events.add(new CloseRescheduled(row.expectedClose(), reason));
        }
        if (departmentsDiffer(facts)) {
            events.add(new RequiredDepartmentsChanged(row.requiredDepartments(), reason));
        }
        return events;
    }

    /** What of an existing pursuit differs from what the row says; what the row does not say does not differ. */
    List<Change> changes(Facts facts) {
        List<Change> changes = new ArrayList<>();
        Money value = facts.value();
        if (!row.value().equals(value)) {
            changes.add(new Change("value", value == null ? "" : text(value), text(row.value())));
        }
        if (!row.expectedClose().equals(facts.expectedClose())) {
            changes.add(new Change(
                    "expectedClose",
                    String.valueOf(facts.expectedClose()),
                    row.expectedClose().toString()));
        }
        if (departmentsDiffer(facts)) {
            changes.add(new Change(
                    "requiredDepartments", text(facts.requiredDepartments()), text(row.requiredDepartments())));
        }
        return changes;
    }

    private boolean departmentsDiffer(Facts facts) {
        return !row.requiredDepartments().isEmpty()
                && !row.requiredDepartments().equals(facts.requiredDepartments());
    }

    private static String text(Money money) {
        return money.amount().toPlainString() + " " + money.currency();
    }

    private static String text(List<Department> departments) {
        return String.join(", ", departments.stream().map(Department::code).toList());
    }
}
