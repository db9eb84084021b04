package io.tutti.contract.pursuit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tutti.contract.EventType;
import io.tutti.contract.Personal;
import io.tutti.contract.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * The team found out who has a part in the customer's decision.
 *
 * @param influence id of the buying influence
 * @param name what the person is called
 * @param position the person's position at the customer, if known
 * @param role the role in the customer's decision
 * @param degree how much they weigh
 * @param mode how they look at change
 * @param rating how well this base is covered, from -5 to 5
 */
@EventType(name = "tutti.pursuit.buying-influence-identified", revision = 1)
public record BuyingInfluenceIdentified(
        BuyingInfluenceId influence,
        @Personal String name,

        @Personal @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String position,

        BuyingRole role,
        DegreeOfInfluence degree,
        ResponseMode mode,
        @Quantity(unit = "points", min = -5, max = 5) int rating)
        implements PursuitEvent {}
