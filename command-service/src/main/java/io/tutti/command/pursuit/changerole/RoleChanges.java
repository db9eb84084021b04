package io.tutti.command.pursuit.changerole;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Team;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.TeamRole;

/** A change of role gives another one than before. */
record RoleChanges(Team team, MemberId member, TeamRole role) implements Rule {

    @Override
    public boolean holds() {
        return team.roleOf(member).filter(role::equals).isEmpty();
    }

    @Override
    public String explanation() {
        return member + " is " + role + " already.";
    }
}
