package io.tutti.command.pursuit.leaveteam;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Team;
import io.tutti.contract.pursuit.MemberId;

/** A pursuit is never without a lead. */
record LeadHandsOverBeforeLeaving(Team team, MemberId member) implements Rule {

    @Override
    public boolean holds() {
        return !team.isLead(member);
    }

    @Override
    public String explanation() {
        return "The lead cannot leave. Hand over the lead to another member first.";
    }
}
