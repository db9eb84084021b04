package io.tutti.command.pursuit.changerequireddepartments;

import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitCommand;
import io.tutti.command.pursuit.PursuitIsChangedByItsLead;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.RequiredDepartmentsChanged;
import java.util.List;

/**
 * Says which departments must contribute from now on.
 *
 * @param requiredDepartments all of them, in any order, at least one
 */
record ChangeRequiredDepartments(PursuitId pursuit, Actor actor, List<Department> requiredDepartments, String reason)
        implements PursuitCommand {

    static final String PATH = "/api/v1/pursuits/{pursuitId}/required-department-changes";
    static final Action ACTION = Action.onPursuit(
            "change-required-departments",
            PATH,
            (state, actor, pursuit) -> List.of(new PursuitIsChangedByItsLead(state.team(), actor)));

    ChangeRequiredDepartments {
        requiredDepartments = requiredDepartments.stream().distinct().sorted().toList();
    }

    @Override
    public Action action() {
        return ACTION;
    }

    @Override
    public List<PursuitEvent> decide(Pursuit state) {
        RuleBroken.check(new RequiredDepartmentsDiffer(state.facts(), requiredDepartments));
        return List.of(new RequiredDepartmentsChanged(requiredDepartments, reason));
    }
}
