package io.tutti.contract.pursuit;

import io.tutti.contract.EventType;
import io.tutti.contract.Personal;

/**
 * The team came to another idea of what the deal is worth.
 *
 * @param value what the deal is worth now
 * @param largeDeal whether that value reached the configured threshold at that moment
 * @param reason why, in free text
 */
@EventType(name = "tutti.pursuit.value-revised", revision = 1)
public record ValueRevised(
        Money value, boolean largeDeal, @Personal String reason) implements PursuitEvent {}
