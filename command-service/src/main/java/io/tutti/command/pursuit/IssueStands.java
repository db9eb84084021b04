package io.tutti.command.pursuit;

import io.tutti.command.platform.rule.Rule;
import io.tutti.contract.pursuit.IssueId;

/** What was retracted, or is the issue of somebody without a part in the decision, is not worked with any more. */
public record IssueStands(Customer customer, IssueId issue) implements Rule {

    @Override
    public boolean holds() {
        return customer.stands(issue);
    }

    @Override
    public String explanation() {
        return "This issue was retracted, or its buying influence was removed. State it anew if it holds after all.";
    }
}
