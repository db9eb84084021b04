package io.tutti.command.pursuit;

import io.tutti.command.platform.rule.Rule;
import io.tutti.contract.pursuit.MemberId;

/** People decide for themselves where they work; the lead, leaders and admins decide for the pursuit. */
public record MembershipIsChangedByTheMemberOrTheLead(Team team, Actor actor, MemberId member) implements Rule {

    @Override
    public boolean holds() {
        return actor.member().equals(member) || new PursuitIsChangedByItsLead(team, actor).holds();
    }

    @Override
    public String explanation() {
        return "You may change this for yourself only. For others ask the lead of this pursuit, a leader or an admin.";
    }

    @Override
    public Refusal refusal() {
        return Refusal.FORBIDDEN;
    }
}
