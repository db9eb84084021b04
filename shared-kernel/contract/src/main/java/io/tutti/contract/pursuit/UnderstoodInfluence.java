package io.tutti.contract.pursuit;

import java.util.List;

/**
 * What was understood of one buying influence at the moment of a proposal.
 *
 * @param influence the buying influence
 * @param role the role in the customer's decision
 * @param issues the issues that were understood; empty when there were none
 */
public record UnderstoodInfluence(BuyingInfluenceId influence, BuyingRole role, List<IssueId> issues) {
    public UnderstoodInfluence {
        issues = List.copyOf(issues);
    }
}
