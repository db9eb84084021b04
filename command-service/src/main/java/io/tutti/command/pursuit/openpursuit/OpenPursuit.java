package io.tutti.command.pursuit.openpursuit;

import static java.util.Objects.requireNonNull;

import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.ExpectedCloseLiesAhead;
import io.tutti.command.pursuit.LargeDealThresholdIsConfigured;
import io.tutti.command.pursuit.LeadHasADepartment;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitCommand;
import io.tutti.contract.calibration.StandardSet;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberJoined;
import io.tutti.contract.pursuit.Money;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.PursuitKind;
import io.tutti.contract.pursuit.PursuitOpened;
import io.tutti.contract.pursuit.StandardTakenOver;
import io.tutti.contract.pursuit.TeamRole;
import io.tutti.contract.pursuit.Visibility;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Opens a pursuit; whoever does becomes its lead.
 *
 * @param kind what kind of pursuit it is; null when nobody said
 * @param standard what the gates of pursuits of that kind require at the moment; null where nobody said
 * @param leadName how the team calls the lead, if known
 * @param leadDepartment the department that the lead works for in this pursuit; null when nobody said
 * @param largeDealFrom the configured threshold in the value's currency; null where none is configured
 * @param today the day of the request, in UTC
 */
public record OpenPursuit(
        PursuitId pursuit,
        Actor actor,
        String account,
        String objective,
        Money value,
        LocalDate expectedClose,
        List<Department> requiredDepartments,
        @Nullable PursuitKind kind,
        Visibility visibility,
        @Nullable StandardSet standard,
        @Nullable String leadName,
        @Nullable Department leadDepartment,
        @Nullable BigDecimal largeDealFrom,
        LocalDate today)
        implements PursuitCommand {

    static final String PATH = "/api/v1/pursuits";
    static final Action ACTION = Action.opening(
            "open-pursuit",
            PATH,
            (state, actor, pursuit) -> List.of(new PursuitsAreOpenedByLeads(actor), new PursuitIsOpenedOnce(state)));

    @Override
    public Action action() {
        return ACTION;
    }

    @Override
    public List<PursuitEvent> decide(Pursuit state) {
        LargeDealThresholdIsConfigured threshold = new LargeDealThresholdIsConfigured(value, largeDealFrom);
        RuleBroken.check(
                new LeadHasADepartment(leadDepartment), threshold, new ExpectedCloseLiesAhead(expectedClose, today));
        PursuitEvent opened = new PursuitOpened(
                account,
                objective,
                value,
                threshold.isReached(),
                expectedClose,
                requiredDepartments.stream().distinct().sorted().toList(),
                kind,
                visibility == Visibility.OPEN ? null : visibility,
                null);
        PursuitEvent joined = new MemberJoined(actor.member(), leadName, requireNonNull(leadDepartment), TeamRole.LEAD);
        return standard == null
                ? List.of(opened, joined)
                : List.of(opened, joined, new StandardTakenOver(standard.kind(), standard.version(), standard.gates()));
    }
}
