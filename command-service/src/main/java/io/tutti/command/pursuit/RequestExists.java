package io.tutti.command.pursuit;

import io.tutti.command.platform.rule.Rule;
import io.tutti.contract.pursuit.InputRequestId;

/** What is answered, accepted or cancelled was asked in this very pursuit. */
public record RequestExists(Requests requests, InputRequestId request) implements Rule {

    @Override
    public boolean holds() {
        return requests.find(request).isPresent();
    }

    @Override
    public String explanation() {
        return "There is no input request " + request + " in this pursuit.";
    }

    @Override
    public Refusal refusal() {
        return Refusal.UNKNOWN;
    }

    @Override
    public String code() {
        return "input-request-not-found";
    }
}
