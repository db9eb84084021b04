package io.tutti.command.pursuit.changerole;

import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.MemberIsOnTheTeam;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitCommand;
import io.tutti.command.pursuit.PursuitHasOneSponsor;
import io.tutti.command.pursuit.PursuitIsChangedByItsLead;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.MemberRoleChanged;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.TeamRole;
import java.util.List;

/** Gives a member another role on the team, short of the lead. */
record ChangeRole(PursuitId pursuit, Actor actor, MemberId member, TeamRole role) implements PursuitCommand {

    static final String PATH = "/api/v1/pursuits/{pursuitId}/members/{memberId}/role-changes";
    static final Action ACTION = Action.on(Action.On.MEMBER, "change-role", PATH, (state, actor, target) -> {
        MemberId member = new MemberId(target);
        return List.of(
                new PursuitIsChangedByItsLead(state.team(), actor),
                new MemberIsOnTheTeam(state.team(), member),
                new LeadKeepsTheirRole(state.team(), member));
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
        RuleBroken.check(
                new LeadIsHandedOver(role),
                new RoleChanges(state.team(), member, role),
                new PursuitHasOneSponsor(state.team(), role));
        return List.of(new MemberRoleChanged(member, role));
    }
}
