package io.tutti.command.pursuit;

import io.tutti.command.platform.rule.Rule;

/** A pursuit is opened before anything else happens in it. */
public record PursuitExists(Pursuit pursuit) implements Rule {

    @Override
    public boolean holds() {
        return pursuit.openedAt() != null;
    }

    @Override
    public String explanation() {
        return "There is no pursuit with this id. Open one with POST /api/v1/pursuits.";
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
