package io.tutti.contract.pursuit;

import io.tutti.contract.EventType;

/**
 * A member works for another department from now on. What they did before stays with the old one.
 *
 * @param member whose department changed
 * @param department the new department
 */
@EventType(name = "tutti.pursuit.member-moved", revision = 1)
public record MemberMoved(MemberId member, Department department) implements PursuitEvent {}
