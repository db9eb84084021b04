package io.tutti.command.pursuit.acknowledgecontribution;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Contributions;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.MemberId;

/** An acknowledgement is what somebody else says of one's work. */
record NobodyAcknowledgesTheirOwnWork(Contributions contributions, ContributionId contribution, MemberId actor)
        implements Rule {

    @Override
    public boolean holds() {
        return !contributions.isBy(actor, contribution);
    }

    @Override
    public String explanation() {
        return "This is your own contribution. Ask somebody of another department to acknowledge it.";
    }
}
