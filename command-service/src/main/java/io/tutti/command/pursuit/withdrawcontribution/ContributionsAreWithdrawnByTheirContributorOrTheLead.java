package io.tutti.command.pursuit.withdrawcontribution;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.MemberId;

/** Who said something may take it back, and so may who answers for the pursuit. */
record ContributionsAreWithdrawnByTheirContributorOrTheLead(
        Pursuit pursuit, ContributionId contribution, MemberId actor) implements Rule {

    @Override
    public boolean holds() {
        return pursuit.contributions().isBy(actor, contribution)
                || pursuit.team().isLead(actor);
    }

    @Override
    public String explanation() {
        return "This is somebody else's contribution. Ask them, or the lead of this pursuit, to withdraw it.";
    }

    @Override
    public Refusal refusal() {
        return Refusal.FORBIDDEN;
    }
}
