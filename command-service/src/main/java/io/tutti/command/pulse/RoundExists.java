package io.tutti.command.pulse;

import io.tutti.command.platform.lookup.PursuitTeam;
import io.tutti.command.platform.rule.Rule;
import io.tutti.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** A round of a confidential pursuit exists for those only who may know of the pursuit. */
public record RoundExists(PulseRound round, @Nullable PursuitTeam team, Caller caller) implements Rule {
    @Override
    public boolean holds() {
        return round.exists() && (team == null || team.isVisibleTo(caller));
    }

    @Override
    public String explanation() {
        return "There is no such round of the pulse. Open one with POST /api/v1/pulse-rounds.";
    }

    @Override
    public Refusal refusal() {
        return Refusal.UNKNOWN;
    }

    @Override
    public String code() {
        return "round-not-found";
    }
}
