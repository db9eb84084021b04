package io.tutti.command.pursuit.identifyinfluence;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Customer;

/** A decision is made by people who can be counted; the limit also bounds what every decision has to look at. */
record InfluencesStaySurveyable(Customer customer) implements Rule {

    private static final int MAX_INFLUENCES = 100;

    @Override
    public boolean holds() {
        return customer.size() < MAX_INFLUENCES;
    }

    @Override
    public String explanation() {
        return "A pursuit has at most " + MAX_INFLUENCES
                + " buying influences at a time. Remove who has no part in the decision.";
    }
}
