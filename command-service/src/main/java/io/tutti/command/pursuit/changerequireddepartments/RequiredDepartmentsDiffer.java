package io.tutti.command.pursuit.changerequireddepartments;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Facts;
import io.tutti.contract.pursuit.Department;
import java.util.List;

/** A change leaves other departments required than before. */
record RequiredDepartmentsDiffer(Facts facts, List<Department> required) implements Rule {

    @Override
    public boolean holds() {
        return !required.equals(facts.requiredDepartments());
    }

    @Override
    public String explanation() {
        return "Just these departments are required already. Send the whole list as it is to be.";
    }
}
