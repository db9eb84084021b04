package io.tutti.command.pursuit;

import io.tutti.command.platform.rule.Rule;
import io.tutti.platform.security.Role;

/** The lead answers for the pursuit and who is on its team; leaders and admins may step in. */
public record PursuitIsChangedByItsLead(Team team, Actor actor) implements Rule {

    @Override
    public boolean holds() {
        return team.isLead(actor.member()) || actor.hasAny(Role.LEADER, Role.ADMIN);
    }

    @Override
    public String explanation() {
        return "Only the lead of this pursuit, a leader or an admin changes this. Ask the lead.";
    }

    @Override
    public Refusal refusal() {
        return Refusal.FORBIDDEN;
    }
}
