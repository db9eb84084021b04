package io.tutti.contract.pursuit;

import io.tutti.contract.EventType;
import io.tutti.contract.Personal;

/**
 * A pursuit that had ended goes on, in the stage where it ended.
 *
 * @param reason why, in free text
 */
@EventType(name = "tutti.pursuit.reopened", revision = 1)
public record PursuitReopened(@Personal String reason) implements PursuitEvent {}
