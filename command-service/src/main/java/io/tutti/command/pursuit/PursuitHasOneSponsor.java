package io.tutti.command.pursuit;

import io.tutti.command.platform.rule.Rule;
import io.tutti.contract.pursuit.TeamRole;

/** One person stands behind a pursuit in the company's management. */
public record PursuitHasOneSponsor(Team team, TeamRole becoming) implements Rule {

    @Override
    public boolean holds() {
        return becoming != TeamRole.SPONSOR || team.sponsor().isEmpty();
    }

    @Override
    public String explanation() {
        return "The pursuit has a sponsor already. Name another one by a sponsor change, or take CONTRIBUTOR.";
    }
}
