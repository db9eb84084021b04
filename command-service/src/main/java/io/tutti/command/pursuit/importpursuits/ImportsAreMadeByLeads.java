package io.tutti.command.pursuit.importpursuits;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Actor;
import io.tutti.platform.security.Role;

/** An import opens pursuits, so it takes somebody who may open them. */
record ImportsAreMadeByLeads(Actor actor) implements Rule {

    @Override
    public boolean holds() {
        return actor.hasAny(Role.LEAD, Role.LEADER, Role.ADMIN);
    }

    @Override
    public String explanation() {
        return "Importing pursuits takes the role lead, leader or admin. Ask somebody who leads pursuits to import them.";
    }

    @Override
    public Refusal refusal() {
        return Refusal.FORBIDDEN;
    }
}
