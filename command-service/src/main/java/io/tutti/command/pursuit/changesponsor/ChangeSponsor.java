package io.tutti.command.pursuit.changesponsor;

import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitCommand;
import io.tutti.command.pursuit.PursuitIsChangedByItsLead;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.SponsorChanged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a member of the team the sponsor, or nobody.
 *
 * @param sponsor who; null for nobody
 */
record ChangeSponsor(
        PursuitId pursuit,
        Actor actor,
        @Nullable MemberId sponsor,
        @Nullable String reason) implements PursuitCommand {

    static final String PATH = "/api/v1/pursuits/{pursuitId}/sponsor-changes";
    static final Action ACTION = Action.onPursuit(
            "change-sponsor",
            PATH,
            (state, actor, pursuit) -> List.of(new PursuitIsChangedByItsLead(state.team(), actor)));

    @Override
    public Action action() {
        return ACTION;
    }

    @Override
    public List<PursuitEvent> decide(Pursuit state) {
        RuleBroken.check(
                new SponsorIsOnTheTeam(state.team(), sponsor),
                new SponsorIsNotTheLead(state.team(), sponsor),
                new SponsorChanges(state.team(), sponsor));
        return List.of(new SponsorChanged(sponsor, reason));
    }
}
