package io.tutti.command.pursuit.addmember;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Team;

/** A team is people who know each other; the limit also bounds what every decision has to look at. */
record TeamHasRoom(Team team) implements Rule {

    private static final int MAX_MEMBERS = 500;

    @Override
    public boolean holds() {
        return team.size() < MAX_MEMBERS;
    }

    @Override
    public String explanation() {
        return "A team has at most " + MAX_MEMBERS + " members.";
    }
}
