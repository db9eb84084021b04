package io.tutti.command.pursuit.acknowledgecontribution;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Contributions;
import io.tutti.contract.pursuit.AcknowledgementType;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.MemberId;

/** Saying the same thing twice adds no evidence. */
record AcknowledgementIsGivenOnce(
        Contributions contributions, ContributionId contribution, MemberId actor, AcknowledgementType type)
        implements Rule {

    @Override
    public boolean holds() {
        return !contributions.isAcknowledged(contribution, actor, type);
    }

    @Override
    public String explanation() {
        return "You have acknowledged this contribution as " + type + " already.";
    }
}
