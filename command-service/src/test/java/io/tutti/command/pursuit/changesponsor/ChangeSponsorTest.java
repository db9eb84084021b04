package io.tutti.command.pursuit.changesponsor;

import static io.tutti.command.pursuit.PursuitStory.ANA;
import static io.tutti.command.pursuit.PursuitStory.LEGAL;
import static io.tutti.command.pursuit.PursuitStory.LEO;
import static io.tutti.command.pursuit.PursuitStory.PURSUIT;
import static io.tutti.command.pursuit.PursuitStory.ZOE;
import static io.tutti.command.pursuit.PursuitStory.aTeamOfTwo;
import static io.tutti.command.pursuit.PursuitStory.given;
import static io.tutti.command.pursuit.PursuitStory.joined;
import static io.tutti.command.pursuit.PursuitStory.left;

import io.tutti.command.pursuit.Actor;
import io.tutti.contract.pursuit.LeadHandedOver;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.SponsorChanged;
import io.tutti.contract.pursuit.TeamRole;
import org.junit.jupiter.api.Test;

class ChangeSponsorTest {

    private static final SponsorChanged LEO_SPONSORS = new SponsorChanged(LEO.member(), null);

    @Test
    void the_lead_makes_a_member_the_sponsor() {
        given(aTeamOfTwo()).when(change(ANA, LEO.member())).then(new SponsorChanged(LEO.member(), "Knows their board"));
    }

    @Test
    void a_pursuit_may_be_without_a_sponsor_again() {
        given(aTeamOfTwo(LEO_SPONSORS)).when(change(ANA, null)).then(new SponsorChanged(null, "Knows their board"));
    }

    @Test
    void another_sponsor_replaces_the_one_before_who_stays_a_contributor() {
        given(aTeamOfTwo(
                        joined(ZOE, LEGAL, TeamRole.CONTRIBUTOR), LEO_SPONSORS, new SponsorChanged(ZOE.member(), null)))
                .when(change(ANA, LEO.member()))
                .then(new SponsorChanged(LEO.member(), "Knows their board"));
    }

    @Test
    void somebody_who_is_not_on_the_team_is_no_sponsor() {
        given(aTeamOfTwo()).when(change(ANA, ZOE.member())).thenRefused("sponsor-is-on-the-team");
    }

    @Test
    void the_lead_is_not_the_sponsor_too() {
        given(aTeamOfTwo()).when(change(ANA, ANA.member())).thenRefused("sponsor-is-not-the-lead");
    }

    @Test
    void the_same_sponsor_is_no_change() {
        given(aTeamOfTwo(LEO_SPONSORS)).when(change(ANA, LEO.member())).thenRefused("sponsor-changes");
    }

    @Test
    void nobody_in_place_of_nobody_is_no_change() {
        given(aTeamOfTwo()).when(change(ANA, null)).thenRefused("sponsor-changes");
    }

    @Test
    void a_sponsor_who_left_is_none() {
        given(aTeamOfTwo(LEO_SPONSORS, left(LEO))).when(change(ANA, null)).thenRefused("sponsor-changes");
    }

    @Test
    void a_sponsor_who_took_over_the_lead_is_none_and_the_former_lead_may_become_it() {
        PursuitEvent[] handedOver = aTeamOfTwo(LEO_SPONSORS, new LeadHandedOver(ANA.member(), LEO.member()));

        given(handedOver).when(change(LEO, null)).thenRefused("sponsor-changes");
        given(handedOver).when(change(LEO, ANA.member())).thenVersion(5);
    }

    @Test
    void a_member_who_does_not_lead_may_not() {
        given(aTeamOfTwo()).when(change(LEO, LEO.member())).thenRefused("pursuit-is-changed-by-its-lead");
    }

    private static ChangeSponsor change(Actor actor, MemberId sponsor) {
        return new ChangeSponsor(PURSUIT, actor, sponsor, "Knows their board");
    }
}
