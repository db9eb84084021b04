package io.tutti.contract.pursuit;

import io.tutti.contract.EventType;
import io.tutti.contract.Personal;
import java.time.Instant;

/**
 * The own company gave the pursuit up.
 *
 * @param reason why, in free text
 * @param occurredAt when it happened; may lie before it was recorded
 */
@EventType(name = "tutti.pursuit.abandoned", revision = 1)
public record PursuitAbandoned(@Personal String reason, Instant occurredAt) implements PursuitEvent {}
