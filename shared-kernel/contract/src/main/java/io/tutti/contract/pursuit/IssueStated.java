package io.tutti.contract.pursuit;

import io.tutti.contract.EventType;
import io.tutti.contract.Personal;

/**
 * The team stated in the customer's terms what a buying influence tries to fix, avoid or accomplish: the issue is understood.
 *
 * @param issue id of the issue
 * @param influence whose issue it is
 * @param aim what they want to do about it
 * @param text the issue, in the customer's terms
 */
@EventType(name = "tutti.pursuit.issue-stated", revision = 1)
public record IssueStated(
        IssueId issue,
        BuyingInfluenceId influence,
        Aim aim,
        @Personal String text) implements PursuitEvent {}
