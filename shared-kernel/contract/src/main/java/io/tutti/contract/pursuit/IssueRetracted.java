package io.tutti.contract.pursuit;

import io.tutti.contract.EventType;
import io.tutti.contract.Personal;

/**
 * An issue turned out to be none; it is not understood any more.
 *
 * @param issue which issue
 * @param reason why, in free text
 */
@EventType(name = "tutti.pursuit.issue-retracted", revision = 1)
public record IssueRetracted(IssueId issue, @Personal String reason) implements PursuitEvent {}
