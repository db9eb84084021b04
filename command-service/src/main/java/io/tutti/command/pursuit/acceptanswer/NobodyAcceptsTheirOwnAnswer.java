package io.tutti.command.pursuit.acceptanswer;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.contract.pursuit.InputRequestId;
import io.tutti.contract.pursuit.MemberId;

/** Whether an answer does is for somebody else to say, also where the lead speaks for who asked. */
record NobodyAcceptsTheirOwnAnswer(Pursuit state, InputRequestId request, MemberId actor) implements Rule {

    @Override
    public boolean holds() {
        return state.requests()
                .answerTo(request)
                .filter(answer -> state.contributions().isBy(actor, answer))
                .isEmpty();
    }

    @Override
    public String explanation() {
        return "The answer is your own. Have the lead handed over to somebody who can judge it, or cancel the request.";
    }

    @Override
    public Refusal refusal() {
        return Refusal.FORBIDDEN;
    }
}
