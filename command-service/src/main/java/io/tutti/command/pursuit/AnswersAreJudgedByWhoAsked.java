package io.tutti.command.pursuit;

import io.tutti.command.platform.rule.Rule;
import io.tutti.contract.pursuit.InputRequestId;
import io.tutti.contract.pursuit.MemberId;

/** Whoever asked knows whether the answer does; once they have left the team, its lead speaks for them. */
public record AnswersAreJudgedByWhoAsked(Requests requests, InputRequestId request, Team team, MemberId actor)
        implements Rule {

    @Override
    public boolean holds() {
        return requests.find(request)
                .map(Requests.Request::requestedBy)
                .filter(asker -> asker.equals(actor) || (!team.has(asker) && team.isLead(actor)))
                .isPresent();
    }

    @Override
    public String explanation() {
        return "Only the person who asked accepts or sends back the answer; the lead does so once that person has left"
                + " the team.";
    }

    @Override
    public Refusal refusal() {
        return Refusal.FORBIDDEN;
    }
}
