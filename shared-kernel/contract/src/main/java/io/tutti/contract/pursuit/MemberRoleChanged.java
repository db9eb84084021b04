package io.tutti.contract.pursuit;

import io.tutti.contract.EventType;

/**
 * A member took another role on the team, short of the lead.
 *
 * @param member whose role changed
 * @param role the new role
 */
@EventType(name = "tutti.pursuit.member-role-changed", revision = 1)
public record MemberRoleChanged(MemberId member, TeamRole role) implements PursuitEvent {}
