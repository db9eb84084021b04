package io.tutti.command.pursuit.holdreview;

import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.Occurrence;
import io.tutti.command.pursuit.OnlyTeamMembersContribute;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitCommand;
import io.tutti.command.pursuit.ReviewsAreConfigured;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.ReviewHeld;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records that the work was reviewed.
 *
 * @param reviews the configured names
 * @param occurredAt when that was; null for just now
 * @param now when the command was received
 */
record HoldReview(
        PursuitId pursuit,
        Actor actor,
        UUID review,
        String name,
        @Nullable String findings,
        List<String> reviews,
        @Nullable Instant occurredAt,
        Instant now)
        implements PursuitCommand {

    static final String PATH = "/api/v1/pursuits/{pursuitId}/reviews";
    static final Action ACTION = Action.onPursuit(
            "hold-review",
            PATH,
            (state, actor, pursuit) -> List.of(new OnlyTeamMembersContribute(state.team(), actor.member())));

    @Override
    public Action action() {
        return ACTION;
    }

    @Override
    public List<PursuitEvent> decide(Pursuit state) {
        RuleBroken.check(new ReviewsAreConfigured(List.of(name), reviews));
        return List.of(new ReviewHeld(review, name, findings, Occurrence.of(state, occurredAt, now)));
    }
}
