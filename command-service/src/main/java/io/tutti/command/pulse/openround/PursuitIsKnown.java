package io.tutti.command.pulse.openround;

import io.tutti.command.platform.lookup.PursuitTeam;
import io.tutti.command.platform.rule.Rule;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Only the team of a pursuit that is there can be asked, by those who may know of it. */
record PursuitIsKnown(@Nullable PursuitId pursuit, @Nullable PursuitTeam team, Caller caller) implements Rule {
    @Override
    public boolean holds() {
        return pursuit == null || (team != null && team.isVisibleTo(caller));
    }

    @Override
    public String explanation() {
        return "There is no pursuit with this id. Leave it out to ask the whole organisation.";
    }

    @Override
    public Refusal refusal() {
        return Refusal.UNKNOWN;
    }

    @Override
    public String code() {
        return "pursuit-not-found";
    }
}
