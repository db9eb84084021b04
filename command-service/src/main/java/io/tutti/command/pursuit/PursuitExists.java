package io.tutti.command.pursuit;

import io.tutti.command.platform.rule.Rule;

/** A pursuit is opened before anything else happens in it. To who may not see a confidential one there is none. */
public record PursuitExists(Pursuit pursuit, Actor actor) implements Rule {

    @Override
    public boolean holds() {
        return pursuit.openedAt() != null && pursuit.isVisibleTo(actor);
    }

    @Override
    public String explanation() {
        return "There is no pursuit with this id that you may see. Open one with POST /api/v1/pursuits.";
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
