package io.tutti.command.pursuit.leaveteam;

import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.MemberIsOnTheTeam;
import io.tutti.command.pursuit.MembershipIsChangedByTheMemberOrTheLead;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitCommand;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.MemberLeft;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a person off the team of a pursuit. What they contributed stays. */
record LeaveTeam(
        PursuitId pursuit,
        Actor actor,
        MemberId member,
        @Nullable String reason) implements PursuitCommand {

    static final String PATH = "/api/v1/pursuits/{pursuitId}/members/{memberId}/departures";
    static final Action ACTION = Action.on(Action.On.MEMBER, "leave-team", PATH, (state, actor, target) -> {
        MemberId member = new MemberId(target);
        return List.of(
                new MemberIsOnTheTeam(state.team(), member),
                new MembershipIsChangedByTheMemberOrTheLead(state.team(), actor, member),
                new LeadHandsOverBeforeLeaving(state.team(), member));
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
        return List.of(new MemberLeft(member, reason));
    }
}
