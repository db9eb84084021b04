package io.tutti.command.pursuit.assessinfluence;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Customer;

/** Judging somebody as before tells nothing new. */
record AssessmentChanges(Customer.Assessment before, Customer.Assessment after) implements Rule {

    @Override
    public boolean holds() {
        return !after.equals(before);
    }

    @Override
    public String explanation() {
        return "The buying influence is assessed like this already. Change role, degree, mode or rating.";
    }
}
