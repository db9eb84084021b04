package io.tutti.command.pursuit.movemember;

import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.MemberIsOnTheTeam;
import io.tutti.command.pursuit.MembershipIsChangedByTheMemberOrTheLead;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitCommand;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.MemberMoved;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import java.util.List;

/** Has a member work for another department from now on. */
record MoveMember(PursuitId pursuit, Actor actor, MemberId member, Department department) implements PursuitCommand {

    static final String PATH = "/api/v1/pursuits/{pursuitId}/members/{memberId}/moves";
    static final Action ACTION = Action.on(Action.On.MEMBER, "move-member", PATH, (state, actor, target) -> {
        MemberId member = new MemberId(target);
        return List.of(
                new MemberIsOnTheTeam(state.team(), member),
                new MembershipIsChangedByTheMemberOrTheLead(state.team(), actor, member));
    });

    @Override
    public String target() {
        return member.toString();
    }

    @Override
    public Action action() {
        return ACTION;
    }

    @Override
    public List<PursuitEvent> decide(Pursuit state) {
        RuleBroken.check(new DepartmentChanges(state.team(), member, department));
        return List.of(new MemberMoved(member, department));
    }
}
