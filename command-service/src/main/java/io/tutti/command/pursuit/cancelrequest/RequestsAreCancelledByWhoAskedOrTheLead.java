package io.tutti.command.pursuit.cancelrequest;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitIsChangedByItsLead;
import io.tutti.contract.pursuit.InputRequestId;

/** Who asked knows whether the answer is still needed; the lead answers for the pursuit as a whole. */
record RequestsAreCancelledByWhoAskedOrTheLead(Pursuit state, InputRequestId request, Actor actor) implements Rule {

    @Override
    public boolean holds() {
        return new PursuitIsChangedByItsLead(state.team(), actor).holds()
                || (state.team().has(actor.member()) && state.requests().isBy(actor.member(), request));
    }

    @Override
    public String explanation() {
        return "Only the person who asked, the lead of this pursuit, a leader or an admin cancels this request. Ask one of them.";
    }

    @Override
    public Refusal refusal() {
        return Refusal.FORBIDDEN;
    }
}
