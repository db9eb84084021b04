package io.tutti.command.pursuit.addmember;

import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitCommand;
import io.tutti.command.pursuit.PursuitExists;
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

    @Override
    public List<PursuitEvent> decide(Pursuit state) {
        RuleBroken.check(
                new PursuitExists(state),
                new TeamIsChangedByItsLead(state.team(), actor),
                new PursuitHasOneLead(role),
                new MemberJoinsOnce(state.team(), member),
                new TeamHasRoom(state.team()));
        return List.of(new MemberJoined(member, name, department, role));
    }
}
