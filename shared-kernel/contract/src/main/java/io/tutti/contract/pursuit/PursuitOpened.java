package io.tutti.contract.pursuit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tutti.contract.EventType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The effort to win one large deal began. Always the first event of its pursuit; the second is the lead joining the team.
 *
 * @param account the customer's company
 * @param objective the single sales objective: what exactly is to be sold
 * @param value what the deal is worth
 * @param largeDeal whether the value reached the configured threshold at that moment
 * @param expectedClose when the decision is expected
 * @param requiredDepartments who must contribute, sorted, without repetition
 * @param kind what kind of pursuit it is, which decides the standard it took over; absent when not said
 * @param visibility who may see it; absent means everybody
 * @param externalReference its record in another system; absent when it has none
 */
@EventType(name = "tutti.pursuit.opened", revision = 1)
public record PursuitOpened(
        String account,
        String objective,
        Money value,
        boolean largeDeal,
        LocalDate expectedClose,
        List<Department> requiredDepartments,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PursuitKind kind,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Visibility visibility,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ExternalReference externalReference)
        implements PursuitEvent {
    public PursuitOpened {
        requiredDepartments = List.copyOf(requiredDepartments);
    }
}
