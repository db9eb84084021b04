package io.tutti.command.pursuit;

import io.tutti.command.platform.rule.Rule;
import io.tutti.contract.pursuit.Department;
import org.jspecify.annotations.Nullable;

/** Every member, the lead included, works for one department in a pursuit. */
public record LeadHasADepartment(@Nullable Department department) implements Rule {

    @Override
    public boolean holds() {
        return department != null;
    }

    @Override
    public String explanation() {
        return "Your access token names no department. Say which one you work for: in \"department\", or in an import by its"
                + " default \"leadDepartment\".";
    }
}
