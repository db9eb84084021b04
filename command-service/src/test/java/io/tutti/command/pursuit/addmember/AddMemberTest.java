package io.tutti.command.pursuit.addmember;

import static io.tutti.command.pursuit.PursuitStory.ANA;
import static io.tutti.command.pursuit.PursuitStory.LEGAL;
import static io.tutti.command.pursuit.PursuitStory.LEO;
import static io.tutti.command.pursuit.PursuitStory.PURSUIT;
import static io.tutti.command.pursuit.PursuitStory.SALES;
import static io.tutti.command.pursuit.PursuitStory.ZOE;
import static io.tutti.command.pursuit.PursuitStory.aTeamOfTwo;
import static io.tutti.command.pursuit.PursuitStory.given;
import static io.tutti.command.pursuit.PursuitStory.givenNothing;
import static io.tutti.command.pursuit.PursuitStory.joined;
import static io.tutti.command.pursuit.PursuitStory.left;

import io.tutti.command.pursuit.Actor;
import io.tutti.contract.pursuit.LeadHandedOver;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.MemberJoined;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.SponsorChanged;
import io.tutti.contract.pursuit.TeamRole;
import io.tutti.platform.security.Role;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AddMemberTest {

    @Test
    void the_lead_adds_a_person_in_a_department() {
        given(aTeamOfTwo())
                .when(add(ANA, ZOE.member(), TeamRole.CONTRIBUTOR))
                .then(new MemberJoined(ZOE.member(), "Zoe", LEGAL, TeamRole.CONTRIBUTOR));
    }

    @Test
    void a_leader_who_is_not_on_the_team_may_step_in() {
        Actor leader = new Actor(new MemberId("lou"), Set.of(Role.LEADER));

        given(aTeamOfTwo()).when(add(leader, ZOE.member(), TeamRole.SPONSOR)).thenVersion(3);
    }

    @Test
    void the_lead_of_another_pursuit_may_not() {
        Actor otherLead = new Actor(new MemberId("omar"), Set.of(Role.LEAD));

        given(aTeamOfTwo())
                .when(add(otherLead, ZOE.member(), TeamRole.CONTRIBUTOR))
                .thenRefused("pursuit-is-changed-by-its-lead");
    }

    @Test
    void nobody_adds_themselves() {
        given(aTeamOfTwo())
                .when(add(ZOE, ZOE.member(), TeamRole.CONTRIBUTOR))
                .thenRefused("pursuit-is-changed-by-its-lead");
    }

    @Test
    void a_person_joins_once() {
        given(aTeamOfTwo()).when(add(ANA, LEO.member(), TeamRole.CONTRIBUTOR)).thenRefused("member-joins-once");
    }

    @Test
    void there_is_one_lead() {
        given(aTeamOfTwo()).when(add(ANA, ZOE.member(), TeamRole.LEAD)).thenRefused("pursuit-has-one-lead");
    }

    @Test
    void there_is_one_sponsor() {
        given(aTeamOfTwo(new SponsorChanged(LEO.member(), null)))
                .when(add(ANA, ZOE.member(), TeamRole.SPONSOR))
                .thenRefused("pursuit-has-one-sponsor");
    }

    @Test
    void who_left_may_join_again_in_another_department() {
        given(aTeamOfTwo(joined(ZOE, SALES, TeamRole.CONTRIBUTOR), left(ZOE)))
                .when(add(ANA, ZOE.member(), TeamRole.CONTRIBUTOR))
                .then(new MemberJoined(ZOE.member(), "Zoe", LEGAL, TeamRole.CONTRIBUTOR));
    }

    @Test
    void the_former_lead_adds_nobody_any_more() {
        PursuitEvent[] handedOver = aTeamOfTwo(new LeadHandedOver(ANA.member(), LEO.member()));

        given(handedOver)
                .when(add(ANA, ZOE.member(), TeamRole.CONTRIBUTOR))
                .thenRefused("pursuit-is-changed-by-its-lead");
        given(handedOver).when(add(LEO, ZOE.member(), TeamRole.CONTRIBUTOR)).thenVersion(4);
    }

    @Test
    void a_team_has_room_for_500() {
        PursuitEvent[] crowd = IntStream.range(0, 498)
                .mapToObj(i ->
                        joined(new Actor(new MemberId("m" + i), Set.of(Role.CONTRIBUTOR)), SALES, TeamRole.CONTRIBUTOR))
                .toArray(PursuitEvent[]::new);

        given(aTeamOfTwo(crowd))
                .when(add(ANA, ZOE.member(), TeamRole.CONTRIBUTOR))
                .thenRefused("team-has-room");
    }

    @Test
    void a_pursuit_that_was_never_opened_has_no_team() {
        givenNothing().when(add(ANA, ZOE.member(), TeamRole.CONTRIBUTOR)).thenRefused("pursuit-not-found");
    }

    private static AddMember add(Actor actor, MemberId member, TeamRole role) {
        return new AddMember(PURSUIT, actor, member, "Zoe", LEGAL, role);
    }
}
