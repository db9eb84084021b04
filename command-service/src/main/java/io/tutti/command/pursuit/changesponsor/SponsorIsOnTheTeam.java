package io.tutti.command.pursuit.changesponsor;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Team;
import io.tutti.contract.pursuit.MemberId;
import org.jspecify.annotations.Nullable;

/** Whoever stands behind a pursuit is on its team. */
record SponsorIsOnTheTeam(Team team, @Nullable MemberId sponsor) implements Rule {

    @Override
    public boolean holds() {
        return sponsor == null || team.has(sponsor);
    }

    @Override
    public String explanation() {
        return sponsor + " is not on this pursuit's team. Add the person to it first.";
    }
}
