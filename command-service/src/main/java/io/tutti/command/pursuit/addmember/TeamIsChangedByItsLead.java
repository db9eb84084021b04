package io.tutti.command.pursuit.addmember;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.Team;
import io.tutti.platform.security.Role;

/** The lead answers for who is on the team; leaders and admins may step in. */
record TeamIsChangedByItsLead(Team team, Actor actor) implements Rule {

    @Override
    public boolean holds() {
        return team.isLead(actor.member()) || actor.hasAny(Role.LEADER, Role.ADMIN);
    }

    @Override
    public String explanation() {
        return "Only the lead of this pursuit, a leader or an admin changes its team. Ask the lead.";
    }

    @Override
    public Refusal refusal() {
        return Refusal.FORBIDDEN;
    }
}
