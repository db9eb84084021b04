package io.tutti.command.pursuit.revisevalue;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Facts;
import io.tutti.contract.pursuit.Money;

/** A revision says something new. */
record ValueChanges(Facts facts, Money value) implements Rule {

    @Override
    public boolean holds() {
        return !value.equals(facts.value());
    }

    @Override
    public String explanation() {
        return "The pursuit is worth " + value.amount() + " " + value.currency() + " already. Say another value.";
    }
}
