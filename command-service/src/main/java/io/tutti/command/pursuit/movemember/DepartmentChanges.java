package io.tutti.command.pursuit.movemember;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Team;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberId;

/** A move leads to another department. */
record DepartmentChanges(Team team, MemberId member, Department department) implements Rule {

    @Override
    public boolean holds() {
        return team.departmentOf(member).filter(department::equals).isEmpty();
    }

    @Override
    public String explanation() {
        return member + " works for " + department + " already.";
    }
}
