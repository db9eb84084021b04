package io.tutti.command.pursuit;

import io.tutti.command.platform.rule.RuleBroken;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When something that is logged happened. */
public final class Occurrence {

    private Occurrence() {}

    /**
     * The instant to record: the claimed one, or now.
     *
     * @param pursuit an opened pursuit
     * @param claimed what the client says; null for just now
     * @throws RuleBroken for the future, or before the pursuit
     */
    public static Instant of(Pursuit pursuit, @Nullable Instant claimed, Instant now) {
        Instant openedAt = pursuit.openedAt() == null ? now : pursuit.openedAt();
        if (claimed == null) {
            // Another node's clock may be a little ahead of this one's.
            return now.isBefore(openedAt) ? openedAt : now;
        }
        RuleBroken.check(
                new NothingHappensInTheFuture(claimed, now), new NothingHappensBeforeThePursuit(claimed, openedAt));
        return claimed;
    }
}
