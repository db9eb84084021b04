package io.tutti.command.pursuit;

import io.tutti.command.platform.rule.Rule;
import io.tutti.contract.pursuit.InputRequestId;
import io.tutti.contract.pursuit.MemberId;

/** A request asks somebody else; answering it oneself would look like collaboration and be none. */
public record NobodyAnswersTheirOwnRequest(Requests requests, InputRequestId request, MemberId actor) implements Rule {

    @Override
    public boolean holds() {
        return !requests.isBy(actor, request);
    }

    @Override
    public String explanation() {
        return "You asked this yourself. Cancel the request if you found the answer, and log it as a contribution.";
    }

    @Override
    public Refusal refusal() {
        return Refusal.FORBIDDEN;
    }
}
