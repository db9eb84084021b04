package io.tutti.command.pursuit.reassignrequest;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.OnlyWhoWasAskedAnswersOrDeclines;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitIsChangedByItsLead;
import io.tutti.contract.pursuit.InputRequestId;
import io.tutti.contract.pursuit.MemberId;

/** Who asked, who was asked, and who answers for the pursuit may find a better address for a question. */
record RequestsAreReassignedByThoseInvolved(Pursuit state, InputRequestId request, Actor actor) implements Rule {

    @Override
    public boolean holds() {
        MemberId member = actor.member();
        return new PursuitIsChangedByItsLead(state.team(), actor).holds()
                || (state.team().has(member) && state.requests().isBy(member, request))
                || new OnlyWhoWasAskedAnswersOrDeclines(state.requests(), request, state.team(), member).holds();
    }

    @Override
    public String explanation() {
        return "Only the person who asked, the department that was asked, the lead of this pursuit, a leader or an admin reassigns this request. Ask one of them.";
    }

    @Override
    public Refusal refusal() {
        return Refusal.FORBIDDEN;
    }
}
