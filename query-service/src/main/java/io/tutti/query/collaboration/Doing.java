package io.tutti.query.collaboration;

import io.tutti.query.platform.page.Actions;
import io.tutti.query.platform.page.Actions.Offer;
import io.tutti.query.platform.page.Actions.RefusedBy;
import io.tutti.query.pursuit.view.Contribution;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the viewer can do on the page of a pursuit, by what the write side says. */
record Doing(Actions actions) {

    /** Have a button of their own, or are nothing that somebody does on the page of a pursuit. */
    private static final Set<String> ELSEWHERE = Set.of(
            "log-contribution",
            "ask-for-input",
            "identify-influence",
            "open-pursuit",
            "import-pursuit",
            "note-overdue");

    /** Whether something can be done to the pursuit. */
    public boolean allows(String action) {
        return actions.allows(action);
    }

    /** What refuses something to be done to the pursuit; null when nothing does. */
    public @Nullable RefusedBy refusal(String action) {
        return actions.of(action).map(Offer::refusedBy).orElse(null);
    }

    /** What else can be done to the pursuit. */
    public List<String> others() {
        return actions.actions().stream()
                .filter(offer -> offer.target() == null && offer.allowed() && !ELSEWHERE.contains(offer.action()))
                .map(Offer::action)
                .toList();
    }

    /** Whether the viewer can acknowledge a contribution. */
    public boolean acknowledges(Object contribution) {
        return actions.allows("acknowledge-contribution", contribution.toString());
    }

    /**
     * What does not let the viewer acknowledge a contribution; null when they can, where it is not known, and for whoever
     * cannot give anything to this pursuit either and is told so once.
     */
    public @Nullable RefusedBy refusal(Contribution contribution) {
        return allows("log-contribution")
                ? actions.of("acknowledge-contribution", contribution.id().toString())
                        .map(Offer::refusedBy)
                        .orElse(null)
                : null;
    }
}
