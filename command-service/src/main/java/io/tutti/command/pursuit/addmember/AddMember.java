package io.tutti.command.pursuit.addmember;

import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitCommand;
import io.tutti.command.pursuit.PursuitHasOneSponsor;
import io.tutti.command.pursuit.PursuitIsChangedByItsLead;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.MemberJoined;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.TeamRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds a person to the team of a pursuit. */
record AddMember(
        PursuitId pursuit,
        Actor actor,
        MemberId member,
        @Nullable String name,
        Department department,
        TeamRole role) implements PursuitCommand {

    static final String PATH = "/api/v1/pursuits/{pursuitId}/members";
    static final Action ACTION = Action.onPursuit(
            "add-member",
            PATH,
            (state, actor, pursuit) ->
                    List.of(new PursuitIsChangedByItsLead(state.team(), actor), new TeamHasRoom(state.team())));

    @Override
    public Action action() {
        return ACTION;
    }

    @Override
    public List<PursuitEvent> decide(Pursuit state) {
        RuleBroken.check(
                new PursuitHasOneLead(role),
                new MemberJoinsOnce(state.team(), member),
                new PursuitHasOneSponsor(state.team(), role));
        return List.of(new MemberJoined(member, name, department, role));
    }
}
