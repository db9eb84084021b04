package io.tutti.command.pursuit.openpursuit;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Actor;
import io.tutti.platform.security.Role;

/** Opening a pursuit commits departments, so it takes somebody who may lead one. */
record PursuitsAreOpenedByLeads(Actor actor) implements Rule {

    @Override
    public boolean holds() {
        return actor.hasAny(Role.LEAD, Role.LEADER, Role.ADMIN);
    }

    @Override
    public String explanation() {
        return "Opening a pursuit takes the role lead, leader or admin. Ask somebody who leads pursuits to open it.";
    }

    @Override
    public Refusal refusal() {
        return Refusal.FORBIDDEN;
    }
}
