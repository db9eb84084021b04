package io.tutti.command.pursuit.confirmissue;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Customer;
import io.tutti.contract.pursuit.IssueId;

/** A second confirmation adds no evidence. */
record IssueIsConfirmedOnce(Customer customer, IssueId issue) implements Rule {

    @Override
    public boolean holds() {
        return !customer.isConfirmed(issue);
    }

    @Override
    public String explanation() {
        return "The customer has confirmed this issue already. State another one if they see it differently now.";
    }
}
