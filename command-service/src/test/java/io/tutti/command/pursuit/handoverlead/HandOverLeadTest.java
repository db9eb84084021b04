package io.tutti.command.pursuit.handoverlead;

import static io.tutti.command.pursuit.PursuitStory.ANA;
import static io.tutti.command.pursuit.PursuitStory.LEO;
import static io.tutti.command.pursuit.PursuitStory.LOU;
import static io.tutti.command.pursuit.PursuitStory.PURSUIT;
import static io.tutti.command.pursuit.PursuitStory.ZOE;
import static io.tutti.command.pursuit.PursuitStory.aTeamOfTwo;
import static io.tutti.command.pursuit.PursuitStory.given;
import static io.tutti.command.pursuit.PursuitStory.left;

import io.tutti.command.pursuit.Actor;
import io.tutti.contract.pursuit.LeadHandedOver;
import io.tutti.contract.pursuit.PursuitEvent;
import org.junit.jupiter.api.Test;

class HandOverLeadTest {

    @Test
    void the_lead_hands_over_to_a_member_whatever_their_role_in_the_company() {
        given(aTeamOfTwo()).when(handOver(ANA, LEO)).then(new LeadHandedOver(ANA.member(), LEO.member()));
    }

    @Test
    void a_leader_hands_over_for_a_lead_who_cannot() {
        given(aTeamOfTwo()).when(handOver(LOU, LEO)).then(new LeadHandedOver(ANA.member(), LEO.member()));
    }

    @Test
    void who_took_over_may_hand_on_and_the_former_lead_may_not() {
        PursuitEvent[] taken = aTeamOfTwo(new LeadHandedOver(ANA.member(), LEO.member()));

        given(taken).when(handOver(LEO, ANA)).then(new LeadHandedOver(LEO.member(), ANA.member()));
        given(taken).when(handOver(ANA, ANA)).thenRefused("pursuit-is-changed-by-its-lead");
    }

    @Test
    void the_lead_goes_to_the_team_only() {
        given(aTeamOfTwo()).when(handOver(ANA, ZOE)).thenRefused("lead-is-on-the-team");
        given(aTeamOfTwo(left(LEO))).when(handOver(ANA, LEO)).thenRefused("lead-is-on-the-team");
    }

    @Test
    void the_lead_has_the_lead_already() {
        given(aTeamOfTwo()).when(handOver(ANA, ANA)).thenRefused("lead-changes");
    }

    @Test
    void nobody_takes_the_lead() {
        given(aTeamOfTwo()).when(handOver(LEO, LEO)).thenRefused("pursuit-is-changed-by-its-lead");
    }

    private static HandOverLead handOver(Actor actor, Actor to) {
        return new HandOverLead(PURSUIT, actor, to.member());
    }
}
