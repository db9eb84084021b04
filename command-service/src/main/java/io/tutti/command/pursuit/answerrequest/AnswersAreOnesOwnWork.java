package io.tutti.command.pursuit.answerrequest;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Contributions;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.MemberId;

/** An answer is given by who stands behind it. */
record AnswersAreOnesOwnWork(Contributions contributions, ContributionId contribution, MemberId actor) implements Rule {

    @Override
    public boolean holds() {
        return contributions.isBy(actor, contribution);
    }

    @Override
    public String explanation() {
        return "This is somebody else's contribution. Let that person answer, or log one of your own that builds on it.";
    }

    @Override
    public Refusal refusal() {
        return Refusal.FORBIDDEN;
    }
}
