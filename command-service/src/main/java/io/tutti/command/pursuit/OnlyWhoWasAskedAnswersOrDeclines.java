package io.tutti.command.pursuit;

import io.tutti.command.platform.rule.Rule;
import io.tutti.contract.pursuit.InputRequestId;
import io.tutti.contract.pursuit.MemberId;

/**
 * The department that was asked owns the answer. Where one person of it was asked, the others may still step in; and
 * that person may answer even after moving to another department.
 */
public record OnlyWhoWasAskedAnswersOrDeclines(Requests requests, InputRequestId request, Team team, MemberId actor)
        implements Rule {

    @Override
    public boolean holds() {
        return requests.find(request)
                .filter(asked -> actor.equals(asked.askedOfMember())
                        || team.departmentOf(actor)
                                .filter(asked.askedOf()::equals)
                                .isPresent())
                .isPresent();
    }

    @Override
    public String explanation() {
        String department =
                requests.find(request).map(asked -> asked.askedOf().toString()).orElse("that was asked");
        return "This is for the department " + department + " to answer or decline. Have it reassigned if the answer is"
                + " yours to give.";
    }

    @Override
    public Refusal refusal() {
        return Refusal.FORBIDDEN;
    }
}
