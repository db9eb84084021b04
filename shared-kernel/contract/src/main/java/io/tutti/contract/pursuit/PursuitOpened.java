package io.tutti.contract.pursuit;

import io.tutti.contract.EventType;
import java.time.LocalDate;
import java.util.List;

/**
 * The effort to win one large deal began.
 *
 * @param account the customer's company
 * @param objective the single sales objective: what exactly is to be sold
 * @param value what the deal is worth
 * @param largeDeal whether the value reached the configured threshold at that moment
 * @param expectedClose when the decision is expected
 * @param requiredDepartments who must contribute, sorted, without repetition
 */
@EventType(name = "tutti.pursuit.opened", revision = 1)
public record PursuitOpened(
        String account,
        String objective,
        Money value,
        boolean largeDeal,
        LocalDate expectedClose,
        List<Department> requiredDepartments)
        implements PursuitEvent {

    public PursuitOpened {
        requiredDepartments = List.copyOf(requiredDepartments);
    }
}
