package io.tutti.command.pursuit;

import io.tutti.command.platform.rule.Rule;
import io.tutti.contract.pursuit.BuyingInfluenceId;

/** Who has no part in the decision any more is not judged any more. */
public record BuyingInfluenceStands(Customer customer, BuyingInfluenceId influence) implements Rule {

    @Override
    public boolean holds() {
        return customer.assessmentOf(influence).isPresent();
    }

    @Override
    public String explanation() {
        return "This buying influence was removed. Identify the person again if they have a part in the decision after"
                + " all.";
    }
}
