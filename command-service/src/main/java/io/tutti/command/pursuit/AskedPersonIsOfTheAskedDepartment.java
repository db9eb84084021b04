package io.tutti.command.pursuit;

import io.tutti.command.platform.rule.Rule;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberId;
import org.jspecify.annotations.Nullable;

/** The department owns the answer, so a person who is asked by name must be on the team for that department. */
public record AskedPersonIsOfTheAskedDepartment(
        Team team, Department askedOf, @Nullable MemberId askedOfMember) implements Rule {

    @Override
    public boolean holds() {
        return askedOfMember == null
                || team.departmentOf(askedOfMember).filter(askedOf::equals).isPresent();
    }

    @Override
    public String explanation() {
        return askedOfMember + " is not on this pursuit's team for the department " + askedOf
                + ". Leave askedOfMember out, or have the lead add them first.";
    }
}
