package io.tutti.query.platform.page;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the viewer can do in a pursuit right now, and why not the rest, as the write side says.
 *
 * @param version of the pursuit that it holds for
 */
public record Actions(long version, List<Offer> actions) {

    /**
     * One action.
     *
     * @param action its name, for example {@code log-contribution}
     * @param target id of the thing it is done to; null for the pursuit as a whole
     * @param href path of the write side that takes it
     * @param refusedBy the first rule that refuses it; null when it is allowed
     */
    public record Offer(
            String action,
            @Nullable String target,
            String href,
            boolean allowed,
            @Nullable RefusedBy refusedBy) {}

    /** The rule that refuses, and in words what to do. */
    public record RefusedBy(String code, String explanation) {}

    public Actions {
        actions = List.copyOf(actions);
    }

    /** An action on the pursuit as a whole. */
    public Optional<Offer> of(String action) {
        return actions.stream()
                .filter(offer -> offer.action().equals(action) && offer.target() == null)
                .findFirst();
    }

    /** An action on a thing in the pursuit. */
    public Optional<Offer> of(String action, String target) {
        return actions.stream()
                .filter(offer -> offer.action().equals(action) && target.equals(offer.target()))
                .findFirst();
    }

    /** Whether an action on the pursuit as a whole is allowed. */
    public boolean allows(String action) {
        return of(action).filter(Offer::allowed).isPresent();
    }

    /** Whether an action on a thing in the pursuit is allowed. */
    public boolean allows(String action, String target) {
        return of(action, target).filter(Offer::allowed).isPresent();
    }
}
