package io.tutti.command.pursuit.addmember;

import io.tutti.command.platform.rule.Rule;
import io.tutti.contract.pursuit.TeamRole;

/** One person answers for a pursuit: whoever opened it, until they hand it over. */
record PursuitHasOneLead(TeamRole joiningAs) implements Rule {

    @Override
    public boolean holds() {
        return joiningAs != TeamRole.LEAD;
    }

    @Override
    public String explanation() {
        return "The pursuit has a lead already. Add the person as CONTRIBUTOR or SPONSOR.";
    }
}
