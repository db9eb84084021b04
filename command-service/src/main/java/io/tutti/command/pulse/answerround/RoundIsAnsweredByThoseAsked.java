package io.tutti.command.pulse.answerround;

import io.tutti.command.platform.lookup.PursuitTeam;
import io.tutti.command.platform.rule.Rule;
import io.tutti.platform.security.Caller;
import io.tutti.platform.security.Role;
import org.jspecify.annotations.Nullable;

/** A round tells how those feel who were asked. */
record RoundIsAnsweredByThoseAsked(@Nullable PursuitTeam team, Caller caller) implements Rule {
    @Override
    public boolean holds() {
        return !caller.subject().isBlank()
                && (team == null
                        ? caller.hasAny(Role.CONTRIBUTOR, Role.LEAD, Role.LEADER, Role.ADMIN)
                        : team.has(caller));
    }

    @Override
    public String explanation() {
        return team == null
                ? "Everybody of the organisation is asked, and your access token names no person with a role in it."
                : "The team of one pursuit is asked, and you are not on it now.";
    }

    @Override
    public Refusal refusal() {
        return Refusal.FORBIDDEN;
    }
}
