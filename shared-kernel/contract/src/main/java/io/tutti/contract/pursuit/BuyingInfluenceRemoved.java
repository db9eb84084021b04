package io.tutti.contract.pursuit;

import io.tutti.contract.EventType;
import io.tutti.contract.Personal;

/**
 * Somebody has no part in the decision any more, or never had.
 *
 * @param influence the buying influence
 * @param reason why, in free text
 */
@EventType(name = "tutti.pursuit.buying-influence-removed", revision = 1)
public record BuyingInfluenceRemoved(
        BuyingInfluenceId influence, @Personal String reason) implements PursuitEvent {}
