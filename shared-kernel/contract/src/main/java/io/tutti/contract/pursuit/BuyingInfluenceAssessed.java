package io.tutti.contract.pursuit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tutti.contract.EventType;
import io.tutti.contract.Personal;
import io.tutti.contract.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * The team judges a buying influence anew; earlier assessments stay in the history.
 *
 * @param influence the buying influence
 * @param role the role in the customer's decision
 * @param degree how much they weigh
 * @param mode how they look at change
 * @param rating how well this base is covered, from -5 to 5
 * @param note what has changed, if said
 */
@EventType(name = "tutti.pursuit.buying-influence-assessed", revision = 1)
public record BuyingInfluenceAssessed(
        BuyingInfluenceId influence,
        BuyingRole role,
        DegreeOfInfluence degree,
        ResponseMode mode,
        @Quantity(unit = "points", min = -5, max = 5) int rating,

        @Personal @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String note)
        implements PursuitEvent {}
