package io.tutti.command.pursuit.addmember;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Team;
import io.tutti.contract.pursuit.MemberId;

/** A person is on the team once, in one department at a time. */
record MemberJoinsOnce(Team team, MemberId member) implements Rule {

    @Override
    public boolean holds() {
        return !team.has(member);
    }

    @Override
    public String explanation() {
        return member + " is on this pursuit's team already.";
    }
}
