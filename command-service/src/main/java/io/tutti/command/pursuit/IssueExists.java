package io.tutti.command.pursuit;

import io.tutti.command.platform.rule.Rule;
import io.tutti.contract.pursuit.IssueId;

/** What is confirmed or retracted was stated in this very pursuit. */
public record IssueExists(Customer customer, IssueId issue) implements Rule {

    @Override
    public boolean holds() {
        return customer.has(issue);
    }

    @Override
    public String explanation() {
        return "There is no issue " + issue + " in this pursuit.";
    }

    @Override
    public Refusal refusal() {
        return Refusal.UNKNOWN;
    }

    @Override
    public String code() {
        return "issue-not-found";
    }
}
