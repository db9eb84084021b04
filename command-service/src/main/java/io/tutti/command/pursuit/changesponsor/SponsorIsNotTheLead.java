package io.tutti.command.pursuit.changesponsor;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Team;
import io.tutti.contract.pursuit.MemberId;
import org.jspecify.annotations.Nullable;

/** Who answers for a pursuit does not also stand behind it. */
record SponsorIsNotTheLead(Team team, @Nullable MemberId sponsor) implements Rule {

    @Override
    public boolean holds() {
        return sponsor == null || !team.isLead(sponsor);
    }

    @Override
    public String explanation() {
        return sponsor + " leads this pursuit. Name somebody else, or hand over the lead first.";
    }
}
