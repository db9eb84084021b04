package io.tutti.command.pursuit;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Requests.Status;
import io.tutti.contract.pursuit.InputRequestId;

/** Only an answer that is there and not yet judged is accepted or sent back. */
public record RequestIsAnswered(Requests requests, InputRequestId request) implements Rule {

    @Override
    public boolean holds() {
        return requests.is(request, Status.ANSWERED);
    }

    @Override
    public String explanation() {
        return requests.is(request, Status.OPEN)
                ? "This input request has no answer yet."
                : "This input request is closed. Ask anew if something is still missing.";
    }
}
