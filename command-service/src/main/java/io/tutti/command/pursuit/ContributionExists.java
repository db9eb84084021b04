package io.tutti.command.pursuit;

import io.tutti.command.platform.rule.Rule;
import io.tutti.contract.pursuit.ContributionId;

/** What is acknowledged was contributed to this very pursuit. */
public record ContributionExists(Contributions contributions, ContributionId contribution) implements Rule {

    @Override
    public boolean holds() {
        return contributions.has(contribution);
    }

    @Override
    public String explanation() {
        return "There is no contribution " + contribution + " in this pursuit.";
    }

    @Override
    public Refusal refusal() {
        return Refusal.UNKNOWN;
    }

    @Override
    public String code() {
        return "contribution-not-found";
    }
}
