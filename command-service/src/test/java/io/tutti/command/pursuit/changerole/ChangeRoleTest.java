package io.tutti.command.pursuit.changerole;

import static io.tutti.command.pursuit.PursuitStory.ANA;
import static io.tutti.command.pursuit.PursuitStory.LEGAL;
import static io.tutti.command.pursuit.PursuitStory.LEO;
import static io.tutti.command.pursuit.PursuitStory.LOU;
import static io.tutti.command.pursuit.PursuitStory.PURSUIT;
import static io.tutti.command.pursuit.PursuitStory.ZOE;
import static io.tutti.command.pursuit.PursuitStory.aTeamOfTwo;
import static io.tutti.command.pursuit.PursuitStory.given;
import static io.tutti.command.pursuit.PursuitStory.joined;

import io.tutti.command.pursuit.Actor;
import io.tutti.contract.pursuit.MemberRoleChanged;
import io.tutti.contract.pursuit.TeamRole;
import org.junit.jupiter.api.Test;

class ChangeRoleTest {

    @Test
    void the_lead_makes_a_contributor_the_sponsor() {
        given(aTeamOfTwo())
                .when(change(ANA, LEO, TeamRole.SPONSOR))
                .then(new MemberRoleChanged(LEO.member(), TeamRole.SPONSOR));
    }

    @Test
    void the_sponsor_becomes_a_contributor_again() {
        given(aTeamOfTwo(new MemberRoleChanged(LEO.member(), TeamRole.SPONSOR)))
                .when(change(ANA, LEO, TeamRole.CONTRIBUTOR))
                .then(new MemberRoleChanged(LEO.member(), TeamRole.CONTRIBUTOR));
    }

    @Test
    void the_same_role_is_no_change() {
        given(aTeamOfTwo()).when(change(ANA, LEO, TeamRole.CONTRIBUTOR)).thenRefused("role-changes");
    }

    @Test
    void a_pursuit_has_one_sponsor() {
        given(aTeamOfTwo(joined(ZOE, LEGAL, TeamRole.SPONSOR)))
                .when(change(ANA, LEO, TeamRole.SPONSOR))
                .thenRefused("pursuit-has-one-sponsor");
    }

    @Test
    void nobody_becomes_the_lead_this_way() {
        given(aTeamOfTwo()).when(change(ANA, LEO, TeamRole.LEAD)).thenRefused("lead-is-handed-over");
    }

    @Test
    void the_lead_stays_the_lead_until_somebody_takes_over() {
        given(aTeamOfTwo()).when(change(LOU, ANA, TeamRole.CONTRIBUTOR)).thenRefused("lead-keeps-their-role");
    }

    @Test
    void nobody_changes_their_own_role() {
        given(aTeamOfTwo()).when(change(LEO, LEO, TeamRole.SPONSOR)).thenRefused("pursuit-is-changed-by-its-lead");
    }

    @Test
    void somebody_who_is_not_on_the_team_has_no_role() {
        given(aTeamOfTwo()).when(change(ANA, ZOE, TeamRole.SPONSOR)).thenRefused("member-not-found");
    }

    private static ChangeRole change(Actor actor, Actor who, TeamRole role) {
        return new ChangeRole(PURSUIT, actor, who.member(), role);
    }
}
