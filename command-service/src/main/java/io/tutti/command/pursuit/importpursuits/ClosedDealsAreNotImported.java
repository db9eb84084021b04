package io.tutti.command.pursuit.importpursuits;

import io.tutti.command.platform.rule.Rule;
import org.jspecify.annotations.Nullable;

/** Imports bring deals that are being pursued; outcomes are recorded by the team, with reasons. */
record ClosedDealsAreNotImported(@Nullable String closedStage) implements Rule {

    @Override
    public boolean holds() {
        return closedStage == null;
    }

    @Override
    public String explanation() {
        return "The stage \"" + closedStage + "\" says that the deal is closed. Only open deals are imported; how a"
                + " pursuit ended is recorded in the pursuit itself, with the reasons.";
    }
}
