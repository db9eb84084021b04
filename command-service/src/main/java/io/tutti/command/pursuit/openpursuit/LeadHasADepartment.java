package io.tutti.command.pursuit.openpursuit;

import io.tutti.command.platform.rule.Rule;
import io.tutti.contract.pursuit.Department;
import org.jspecify.annotations.Nullable;

/** Every member, the lead included, works for one department in a pursuit. */
record LeadHasADepartment(@Nullable Department department) implements Rule {

    @Override
    public boolean holds() {
        return department != null;
    }

    @Override
    public String explanation() {
        return "Your access token names no department. Say in \"department\" which one you work for in this pursuit.";
    }
}
