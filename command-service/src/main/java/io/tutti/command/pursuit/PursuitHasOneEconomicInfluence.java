package io.tutti.command.pursuit;

import io.tutti.command.platform.rule.Rule;
import io.tutti.contract.pursuit.BuyingInfluenceId;
import io.tutti.contract.pursuit.BuyingRole;

/**
 * The final approval is given in one place.
 *
 * @param role what the influence is to be
 * @param influence which one that is
 */
public record PursuitHasOneEconomicInfluence(Customer customer, BuyingRole role, BuyingInfluenceId influence)
        implements Rule {

    @Override
    public boolean holds() {
        return role != BuyingRole.ECONOMIC
                || customer.economic().filter(other -> !other.equals(influence)).isEmpty();
    }

    @Override
    public String explanation() {
        return "This pursuit has an economic buying influence already"
                + customer.economic().map(other -> ": " + other).orElse("")
                + ". Assess that one anew or remove it first.";
    }
}
