package io.tutti.command.pursuit.leaveteam;

import static io.tutti.command.pursuit.PursuitStory.ANA;
import static io.tutti.command.pursuit.PursuitStory.LEO;
import static io.tutti.command.pursuit.PursuitStory.LOU;
import static io.tutti.command.pursuit.PursuitStory.PURSUIT;
import static io.tutti.command.pursuit.PursuitStory.SALES;
import static io.tutti.command.pursuit.PursuitStory.ZOE;
import static io.tutti.command.pursuit.PursuitStory.aTeamOfTwo;
import static io.tutti.command.pursuit.PursuitStory.given;
import static io.tutti.command.pursuit.PursuitStory.joined;
import static io.tutti.command.pursuit.PursuitStory.left;

import io.tutti.command.pursuit.Actor;
import io.tutti.contract.pursuit.LeadHandedOver;
import io.tutti.contract.pursuit.MemberLeft;
import io.tutti.contract.pursuit.TeamRole;
import org.junit.jupiter.api.Test;

class LeaveTeamTest {

    @Test
    void a_member_leaves() {
        given(aTeamOfTwo()).when(leave(LEO, LEO)).then(new MemberLeft(LEO.member(), "Another customer"));
    }

    @Test
    void the_lead_takes_a_member_off() {
        given(aTeamOfTwo()).when(leave(ANA, LEO)).then(new MemberLeft(LEO.member(), "Another customer"));
    }

    @Test
    void a_leader_may_step_in() {
        given(aTeamOfTwo()).when(leave(LOU, LEO)).thenVersion(3);
    }

    @Test
    void a_member_takes_nobody_else_off() {
        given(aTeamOfTwo(joined(ZOE, SALES, TeamRole.CONTRIBUTOR)))
                .when(leave(LEO, ZOE))
                .thenRefused("membership-is-changed-by-the-member-or-the-lead");
    }

    @Test
    void the_lead_hands_over_before_leaving() {
        given(aTeamOfTwo()).when(leave(ANA, ANA)).thenRefused("lead-hands-over-before-leaving");
        given(aTeamOfTwo()).when(leave(LOU, ANA)).thenRefused("lead-hands-over-before-leaving");
    }

    @Test
    void who_handed_over_the_lead_may_leave() {
        given(aTeamOfTwo(new LeadHandedOver(ANA.member(), LEO.member())))
                .when(leave(ANA, ANA))
                .thenVersion(4);
    }

    @Test
    void nobody_leaves_twice() {
        given(aTeamOfTwo(left(LEO))).when(leave(LEO, LEO)).thenRefused("member-not-found");
    }

    @Test
    void somebody_who_was_never_on_the_team_does_not_leave_it() {
        given(aTeamOfTwo()).when(leave(ANA, ZOE)).thenRefused("member-not-found");
    }

    private static LeaveTeam leave(Actor actor, Actor who) {
        return new LeaveTeam(PURSUIT, actor, who.member(), "Another customer");
    }
}
