package io.tutti.command.pursuit;

import io.tutti.command.platform.rule.Rule;
import io.tutti.contract.pursuit.MemberId;

/** What is changed of a member is changed of somebody on the team. */
public record MemberIsOnTheTeam(Team team, MemberId member) implements Rule {

    @Override
    public boolean holds() {
        return team.has(member);
    }

    @Override
    public String explanation() {
        return member + " is not on this pursuit's team. Add the person to it first.";
    }

    @Override
    public Refusal refusal() {
        return Refusal.UNKNOWN;
    }

    @Override
    public String code() {
        return "member-not-found";
    }
}
