package io.tutti.command.pursuit.statewinresult;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Customer;
import io.tutti.contract.pursuit.BuyingInfluenceId;

/** Stating the same again tells nothing new. */
record WinResultChanges(Customer customer, BuyingInfluenceId influence, String text) implements Rule {

    @Override
    public boolean holds() {
        return customer.winResultOf(influence).filter(text::equals).isEmpty();
    }

    @Override
    public String explanation() {
        return "This win-result is stated already. Say what is different now.";
    }
}
