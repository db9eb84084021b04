package io.tutti.query.collaboration;

import io.tutti.query.platform.page.Actions;
import io.tutti.query.platform.page.Actions.Offer;
import io.tutti.query.pursuit.view.Contribution;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the viewer can do on the page of a pursuit, by what the write side says. */
record Doing(Actions actions) {

    private static final String API = "/api/v1";

    /** Have a button of their own, or are nothing that somebody does on the page of a pursuit. */
    private static final Set<String> ELSEWHERE =
            Set.of("log-contribution", "ask-for-input", "open-pursuit", "import-pursuit", "note-overdue");

    /** Whether something can be done to the pursuit. */
    public boolean allows(String action) {
        return actions.allows(action);
    }

    /** Why something cannot be done to the pursuit; null when it can. */
    public @Nullable String refusal(String action) {
        return actions.of(action).map(Doing::refusal).orElse(null);
    }

    /** What else can be done to the pursuit, what is refused last. */
    public List<Offer> others() {
        return actions.actions().stream()
                .filter(offer -> offer.target() == null && !ELSEWHERE.contains(offer.action()))
                .sorted((one, other) -> Boolean.compare(other.allowed(), one.allowed()))
                .toList();
    }

    /** The form for it: it has the address of what it sends, without the API's part, and {@code new}. */
    public String form(Offer offer) {
        return offer.href().substring(API.length()) + "/new";
    }

    /** Whether the viewer can acknowledge a contribution. */
    public boolean acknowledges(Object contribution) {
        return actions.allows("acknowledge-contribution", contribution.toString());
    }

    /** Why the viewer cannot acknowledge a contribution; null when they can, or where it is not known. */
    public @Nullable String refusal(Contribution contribution) {
        return actions.of("acknowledge-contribution", contribution.id().toString())
                .map(Doing::refusal)
                .orElse(null);
    }

    private static @Nullable String refusal(Offer offer) {
        return offer.refusedBy() == null ? null : offer.refusedBy().explanation();
    }
}
