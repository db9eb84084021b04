package io.tutti.command.pursuit;

import io.tutti.contract.pursuit.CloseRescheduled;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.Money;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitOpened;
import io.tutti.contract.pursuit.RequiredDepartmentsChanged;
import io.tutti.contract.pursuit.ValueRevised;
import io.tutti.contract.pursuit.Visibility;
import io.tutti.contract.pursuit.VisibilityChanged;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is being pursued. Each value is there as soon as the pursuit was opened. */
public final class Facts {

    private @Nullable Money value;
    private @Nullable LocalDate expectedClose;
    private List<Department> requiredDepartments = List.of();
    private Visibility visibility = Visibility.OPEN;

    void on(PursuitEvent event) {
        switch (event) {
            case PursuitOpened opened -> {
                value = opened.value();
                expectedClose = opened.expectedClose();
                requiredDepartments = opened.requiredDepartments();
                visibility = Objects.requireNonNullElse(opened.visibility(), Visibility.OPEN);
            }
            case ValueRevised revised -> value = revised.value();
            case CloseRescheduled rescheduled -> expectedClose = rescheduled.expectedClose();
            case RequiredDepartmentsChanged changed -> requiredDepartments = changed.requiredDepartments();
            case VisibilityChanged changed -> visibility = changed.visibility();
            default -> {}
        }
    }

    /** What the deal is worth; null for a pursuit that does not exist. */
    public @Nullable Money value() {
        return value;
    }

    /** When the decision is expected; null for a pursuit that does not exist. */
    public @Nullable LocalDate expectedClose() {
        return expectedClose;
    }

    /** Who must contribute, sorted. */
    public List<Department> requiredDepartments() {
        return requiredDepartments;
    }

    /** Who may see the pursuit. */
    public Visibility visibility() {
        return visibility;
    }
}
