package io.tutti.command.pursuit;

import io.tutti.command.platform.rule.Rule;
import io.tutti.contract.pursuit.ContributionId;

/** What was withdrawn is not worked with any more. */
public record ContributionStands(Contributions contributions, ContributionId contribution) implements Rule {

    @Override
    public boolean holds() {
        return contributions.stands(contribution);
    }

    @Override
    public String explanation() {
        return "This contribution was withdrawn. Log a new one if its content still holds.";
    }
}
