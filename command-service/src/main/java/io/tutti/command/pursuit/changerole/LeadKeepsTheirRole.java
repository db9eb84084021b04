package io.tutti.command.pursuit.changerole;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Team;
import io.tutti.contract.pursuit.MemberId;

/** Who leads stays the lead until somebody else takes over. */
record LeadKeepsTheirRole(Team team, MemberId member) implements Rule {

    @Override
    public boolean holds() {
        return !team.isLead(member);
    }

    @Override
    public String explanation() {
        return member + " leads this pursuit. Hand over the lead to another member first.";
    }
}
