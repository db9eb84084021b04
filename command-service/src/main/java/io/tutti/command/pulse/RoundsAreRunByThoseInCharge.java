package io.tutti.command.pulse;

import io.tutti.command.platform.lookup.PursuitTeam;
import io.tutti.command.platform.rule.Rule;
import io.tutti.platform.security.Caller;
import io.tutti.platform.security.Role;
import org.jspecify.annotations.Nullable;

/** Rounds are opened and closed by who answers for the people asked. */
public record RoundsAreRunByThoseInCharge(@Nullable PursuitTeam team, Caller caller) implements Rule {
    @Override
    public boolean holds() {
        return caller.hasAny(Role.LEADER, Role.ADMIN) || (team != null && team.isLedBy(caller));
    }

    @Override
    public String explanation() {
        return team == null
                ? "Rounds for the whole organisation take the role leader or admin."
                : "Only the lead of the pursuit, a leader or an admin opens and closes its rounds. Ask the lead.";
    }

    @Override
    public Refusal refusal() {
        return Refusal.FORBIDDEN;
    }
}
