package io.tutti.command.pursuit.changesponsor;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Team;
import io.tutti.contract.pursuit.MemberId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A change of sponsor names somebody else than before. */
record SponsorChanges(Team team, @Nullable MemberId sponsor) implements Rule {

    @Override
    public boolean holds() {
        return !Objects.equals(sponsor, team.sponsor().orElse(null));
    }

    @Override
    public String explanation() {
        return sponsor == null ? "The pursuit has no sponsor as it is." : sponsor + " is the sponsor already.";
    }
}
