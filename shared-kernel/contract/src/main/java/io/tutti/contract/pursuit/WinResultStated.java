package io.tutti.contract.pursuit;

import io.tutti.contract.EventType;
import io.tutti.contract.Personal;

/**
 * The team stated what a buying influence wins personally when the customer decides for the solution; replaces an earlier statement.
 *
 * @param influence the buying influence
 * @param text the win-result
 */
@EventType(name = "tutti.pursuit.win-result-stated", revision = 1)
public record WinResultStated(
        BuyingInfluenceId influence, @Personal String text) implements PursuitEvent {}
