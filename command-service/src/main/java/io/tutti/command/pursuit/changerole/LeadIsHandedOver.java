package io.tutti.command.pursuit.changerole;

import io.tutti.command.platform.rule.Rule;
import io.tutti.contract.pursuit.TeamRole;

/** Nobody becomes the lead beside the one there is. */
record LeadIsHandedOver(TeamRole becoming) implements Rule {

    @Override
    public boolean holds() {
        return becoming != TeamRole.LEAD;
    }

    @Override
    public String explanation() {
        return "A member becomes the lead by a handover only: POST it to the pursuit's lead-handovers.";
    }
}
