package io.tutti.command.pursuit.changevisibility;

import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitCommand;
import io.tutti.command.pursuit.PursuitIsChangedByItsLead;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.Visibility;
import io.tutti.contract.pursuit.VisibilityChanged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a pursuit confidential, or open again. */
record ChangeVisibility(
        PursuitId pursuit,
        Actor actor,
        Visibility visibility,
        @Nullable String reason) implements PursuitCommand {

    static final String PATH = "/api/v1/pursuits/{pursuitId}/visibility-changes";
    static final Action ACTION = Action.onPursuit(
            "change-visibility",
            PATH,
            (state, actor, pursuit) -> List.of(new PursuitIsChangedByItsLead(state.team(), actor)));

    @Override
    public Action action() {
        return ACTION;
    }

    @Override
    public List<PursuitEvent> decide(Pursuit state) {
        RuleBroken.check(new VisibilityDiffers(state.facts(), visibility));
        return List.of(new VisibilityChanged(visibility, reason));
    }
}
