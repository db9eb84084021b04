package io.tutti.command.pursuit.revisecontribution;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Contributions;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.MemberId;

/** What somebody contributed is theirs to say better. */
record ContributionsAreRevisedByTheirContributor(
        Contributions contributions, ContributionId contribution, MemberId actor) implements Rule {

    @Override
    public boolean holds() {
        return contributions.isBy(actor, contribution);
    }

    @Override
    public String explanation() {
        return "This is somebody else's contribution. Ask them to revise it, or log one of your own that builds on it.";
    }

    @Override
    public Refusal refusal() {
        return Refusal.FORBIDDEN;
    }
}
