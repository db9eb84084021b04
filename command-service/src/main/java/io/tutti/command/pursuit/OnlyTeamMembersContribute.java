package io.tutti.command.pursuit;

import io.tutti.command.platform.rule.Rule;
import io.tutti.contract.pursuit.MemberId;

/** Contributions and acknowledgements come from the team; that is also where a person's department is known. */
public record OnlyTeamMembersContribute(Team team, MemberId actor) implements Rule {

    @Override
    public boolean holds() {
        return team.has(actor);
    }

    @Override
    public String explanation() {
        return "Only members of the team contribute, and " + actor.value()
                + " is not on this pursuit's team. Its lead can change that.";
    }

    @Override
    public Refusal refusal() {
        return Refusal.FORBIDDEN;
    }
}
