package io.tutti.command.pursuit.stateissue;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Customer;

/** Who lists everything has understood little; the limit also bounds what every decision has to look at. */
record IssuesStaySurveyable(Customer customer) implements Rule {

    private static final int MAX_ISSUES = 500;

    @Override
    public boolean holds() {
        return customer.issues() < MAX_ISSUES;
    }

    @Override
    public String explanation() {
        return "A pursuit has at most " + MAX_ISSUES + " issues at a time. Retract what turned out to be none.";
    }
}
