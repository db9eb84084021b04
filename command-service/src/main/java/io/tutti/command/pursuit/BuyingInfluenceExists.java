package io.tutti.command.pursuit;

import io.tutti.command.platform.rule.Rule;
import io.tutti.contract.pursuit.BuyingInfluenceId;

/** What is judged was identified in this very pursuit. */
public record BuyingInfluenceExists(Customer customer, BuyingInfluenceId influence) implements Rule {

    @Override
    public boolean holds() {
        return customer.has(influence);
    }

    @Override
    public String explanation() {
        return "There is no buying influence " + influence + " in this pursuit.";
    }

    @Override
    public Refusal refusal() {
        return Refusal.UNKNOWN;
    }

    @Override
    public String code() {
        return "buying-influence-not-found";
    }
}
