package io.tutti.command.pursuit.importpursuits.table;

import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.ExternalReference;
import io.tutti.contract.pursuit.Money;
import io.tutti.contract.pursuit.PursuitKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one row says of a deal.
 *
 * @param reference its record in the system that it was exported from
 * @param requiredDepartments sorted, without repetition; empty when the row says nothing
 * @param kind null when the row says nothing
 * @param closedStage the stage, when it says that the deal is won or lost already; null for an open deal
 */
public record ImportedPursuit(
        ExternalReference reference,
        String account,
        String objective,
        Money value,
        LocalDate expectedClose,
        List<Department> requiredDepartments,
        @Nullable PursuitKind kind,
        @Nullable String closedStage) {

    public ImportedPursuit {
        requiredDepartments = List.copyOf(requiredDepartments);
    }
}
