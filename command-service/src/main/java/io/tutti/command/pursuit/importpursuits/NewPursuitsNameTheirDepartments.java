package io.tutti.command.pursuit.importpursuits;

import io.tutti.command.platform.rule.Rule;
import io.tutti.contract.pursuit.Department;
import java.util.List;

/** Which departments must contribute is never guessed. */
record NewPursuitsNameTheirDepartments(List<Department> required) implements Rule {

    @Override
    public boolean holds() {
        return !required.isEmpty();
    }

    @Override
    public String explanation() {
        return "Neither the row nor the import says which departments must contribute. Map the column that has their codes, or"
                + " correct the import with the default requiredDepartments.";
    }
}
