package io.tutti.command.pursuit.handoverlead;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Team;
import io.tutti.contract.pursuit.MemberId;

/** Whoever leads a pursuit is on its team. */
record LeadIsOnTheTeam(Team team, MemberId to) implements Rule {

    @Override
    public boolean holds() {
        return team.has(to);
    }

    @Override
    public String explanation() {
        return to + " is not on this pursuit's team. Add the person to it first.";
    }
}
