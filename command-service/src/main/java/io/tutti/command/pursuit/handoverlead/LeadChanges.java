package io.tutti.command.pursuit.handoverlead;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Team;
import io.tutti.contract.pursuit.MemberId;

/** A handover makes somebody else the lead. */
record LeadChanges(Team team, MemberId to) implements Rule {

    @Override
    public boolean holds() {
        return !team.isLead(to);
    }

    @Override
    public String explanation() {
        return to + " leads this pursuit already.";
    }
}
