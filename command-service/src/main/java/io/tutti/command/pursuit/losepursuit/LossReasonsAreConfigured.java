package io.tutti.command.pursuit.losepursuit;

import io.tutti.command.platform.rule.Rule;
import java.util.List;

/** Reasons can be compared between pursuits only when they come from one list. */
record LossReasonsAreConfigured(List<String> reasons, List<String> configured) implements Rule {

    @Override
    public boolean holds() {
        return configured.containsAll(reasons);
    }

    @Override
    public String explanation() {
        return "Reasons for a loss are " + String.join(", ", configured)
                + ". Use these and say more in \"note\", or have tutti.pursuit.loss-reasons extended.";
    }
}
