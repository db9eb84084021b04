package io.tutti.command.pursuit.handoverlead;

import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitCommand;
import io.tutti.command.pursuit.PursuitIsChangedByItsLead;
import io.tutti.contract.pursuit.LeadHandedOver;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import java.util.List;

/**
 * Makes another member the lead. Their role in the company does not matter: whom the team trusts with it leads it.
 *
 * @param to who leads from now on
 */
record HandOverLead(PursuitId pursuit, Actor actor, MemberId to) implements PursuitCommand {

    static final String PATH = "/api/v1/pursuits/{pursuitId}/lead-handovers";
    static final Action ACTION = Action.onPursuit(
            "hand-over-lead",
            PATH,
            (state, actor, pursuit) -> List.of(new PursuitIsChangedByItsLead(state.team(), actor)));

    @Override
    public Action action() {
        return ACTION;
    }

    @Override
    public List<PursuitEvent> decide(Pursuit state) {
        RuleBroken.check(new LeadIsOnTheTeam(state.team(), to), new LeadChanges(state.team(), to));
        return List.of(new LeadHandedOver(state.team().lead().orElseThrow(), to));
    }
}
