package io.tutti.command.platform.dispatch;

import io.tutti.command.platform.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Whoever says which version they decided on (If-Match) must have seen the latest. Of something that does not exist there
 * is none; the command's own rules speak of that.
 */
public record ChangesAreMadeToTheLatestVersion(@Nullable Long expected, long latest) implements Rule {
    @Override
    public boolean holds() {
        return expected == null || latest < 0 || expected == latest;
    }

    @Override
    public String explanation() {
        return "It has changed meanwhile: you saw version " + expected + ", it is at " + latest
                + ". Read it again and decide anew.";
    }

    @Override
    public Refusal refusal() {
        return Refusal.STALE;
    }
}
