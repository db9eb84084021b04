package io.tutti.command.pursuit.changevisibility;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Facts;
import io.tutti.contract.pursuit.Visibility;

/** A change of visibility opens or closes something. */
record VisibilityDiffers(Facts facts, Visibility visibility) implements Rule {

    @Override
    public boolean holds() {
        return visibility != facts.visibility();
    }

    @Override
    public String explanation() {
        return "The pursuit is " + visibility + " already.";
    }
}
