package io.tutti.command.pursuit.cancelrequest;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Requests;
import io.tutti.command.pursuit.Requests.Status;
import io.tutti.contract.pursuit.InputRequestId;

/** What came to an end, by an accepted answer or otherwise, stays as it ended. */
record OnlyUnsettledRequestsAreCancelled(Requests requests, InputRequestId request) implements Rule {

    @Override
    public boolean holds() {
        return requests.is(request, Status.OPEN) || requests.is(request, Status.ANSWERED);
    }

    @Override
    public String explanation() {
        return "This input request is closed already. There is nothing left to cancel.";
    }
}
