package io.tutti.command.pursuit.importpursuits;

import io.tutti.command.platform.rule.Rule;
import java.util.List;

/** An import that finds nothing to change stores nothing. */
record SomethingDiffers(List<Verdict.Change> changes) implements Rule {

    @Override
    public boolean holds() {
        return !changes.isEmpty();
    }

    @Override
    public String explanation() {
        return "Value, expected close and required departments are as in the file. Account and objective of an existing pursuit"
                + " are not compared.";
    }
}
