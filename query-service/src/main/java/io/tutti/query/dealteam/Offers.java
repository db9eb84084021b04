package io.tutti.query.dealteam;

import io.tutti.query.platform.page.Actions;
import io.tutti.query.platform.page.Actions.Offer;
import io.tutti.query.platform.page.Actions.RefusedBy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a page offers to do. While the write side is away nobody knows, and everything is offered: what was typed can then
 * be sent as soon as it is back.
 *
 * @param actions null while they are not known
 */
public record Offers(@Nullable Actions actions) {

    /** Whether an action on the pursuit can be tried. */
    public boolean has(String action) {
        return refusal(action) == null;
    }

    /** Whether an action on a thing in the pursuit can be tried. */
    public boolean has(String action, Object target) {
        return refusal(action, target) == null;
    }

    /** What refuses an action on the pursuit; null when nothing does. */
    public @Nullable RefusedBy refusal(String action) {
        return actions == null ? null : why(actions.of(action));
    }

    /** What refuses an action on a thing in the pursuit; null when nothing does. */
    public @Nullable RefusedBy refusal(String action, Object target) {
        return actions == null ? null : why(actions.of(action, target.toString()));
    }

    private static @Nullable RefusedBy why(Optional<Offer> offer) {
        return offer.map(Offer::refusedBy).orElse(null);
    }
}
