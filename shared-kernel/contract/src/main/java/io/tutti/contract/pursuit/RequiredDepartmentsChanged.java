package io.tutti.contract.pursuit;

import io.tutti.contract.EventType;
import io.tutti.contract.Personal;
import java.util.List;

/**
 * Other departments than before must contribute.
 *
 * @param requiredDepartments all of them from now on, sorted, without repetition
 * @param reason why, in free text
 */
@EventType(name = "tutti.pursuit.required-departments-changed", revision = 1)
public record RequiredDepartmentsChanged(
        List<Department> requiredDepartments, @Personal String reason) implements PursuitEvent {
    public RequiredDepartmentsChanged {
        requiredDepartments = List.copyOf(requiredDepartments);
    }
}
