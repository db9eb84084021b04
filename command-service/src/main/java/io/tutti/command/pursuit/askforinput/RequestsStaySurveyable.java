package io.tutti.command.pursuit.askforinput;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Requests;

/** Nobody could follow more; the limit also bounds what every decision has to look at. */
record RequestsStaySurveyable(Requests requests) implements Rule {

    private static final int MAX_REQUESTS = 5_000;

    @Override
    public boolean holds() {
        return requests.size() < MAX_REQUESTS;
    }

    @Override
    public String explanation() {
        return "A pursuit has at most " + MAX_REQUESTS + " input requests, closed ones included.";
    }
}
