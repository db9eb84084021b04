package io.tutti.contract.pursuit;

import io.tutti.contract.EventType;

/**
 * Another member leads the pursuit from now on; the former lead is a contributor.
 *
 * @param from who led
 * @param to who leads now
 */
@EventType(name = "tutti.pursuit.lead-handed-over", revision = 1)
public record LeadHandedOver(MemberId from, MemberId to) implements PursuitEvent {}
