package io.tutti.command.pursuit.openpursuit;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Pursuit;

/** A pursuit has one beginning. */
record PursuitIsOpenedOnce(Pursuit pursuit) implements Rule {

    @Override
    public boolean holds() {
        return pursuit.openedAt() == null;
    }

    @Override
    public String explanation() {
        return "This pursuit is already open.";
    }
}
