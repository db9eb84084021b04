package io.tutti.command.pursuit;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Requests.Status;
import io.tutti.contract.pursuit.InputRequestId;

/** A request waits for one answer: while it has one, and after it was closed, nobody answers it or passes it on. */
public record RequestIsOpen(Requests requests, InputRequestId request) implements Rule {

    @Override
    public boolean holds() {
        return requests.is(request, Status.OPEN);
    }

    @Override
    public String explanation() {
        return requests.is(request, Status.ANSWERED)
                ? "This input request has an answer that waits to be accepted or sent back."
                : "This input request is closed. Ask anew if something is still missing.";
    }
}
