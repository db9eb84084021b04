package io.tutti.command.platform.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.LeadHandedOver;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.MemberJoined;
import io.tutti.contract.pursuit.MemberLeft;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.TeamRole;
import io.tutti.contract.pursuit.Visibility;
import io.tutti.contract.pursuit.VisibilityChanged;
import io.tutti.platform.security.Caller;
import io.tutti.platform.security.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PursuitTeamTest {

    private static final PursuitEvent ANA_LEADS = joined("ana", TeamRole.LEAD);
    private static final PursuitEvent LEO_JOINS = joined("leo", TeamRole.CONTRIBUTOR);

    @Test
    void who_left_is_not_on_the_team() {
        PursuitTeam team = team(ANA_LEADS, LEO_JOINS, new MemberLeft(new MemberId("leo"), null));

        assertThat(team.has(caller("ana", Role.LEAD))).isTrue();
        assertThat(team.has(caller("leo", Role.CONTRIBUTOR))).isFalse();
    }

    @Test
    void whoever_the_lead_was_handed_to_leads() {
        PursuitTeam team = team(ANA_LEADS, LEO_JOINS, new LeadHandedOver(new MemberId("ana"), new MemberId("leo")));

        assertThat(team.isLedBy(caller("leo", Role.CONTRIBUTOR))).isTrue();
        assertThat(team.isLedBy(caller("ana", Role.LEAD))).isFalse();
        assertThat(team.has(caller("ana", Role.LEAD))).isTrue();
    }

    @Test
    void a_confidential_pursuit_is_known_to_its_team_leaders_and_admins() {
        PursuitTeam team = team(ANA_LEADS, new VisibilityChanged(Visibility.CONFIDENTIAL, null));

        assertThat(team.isVisibleTo(caller("ana", Role.LEAD))).isTrue();
        assertThat(team.isVisibleTo(caller("lou", Role.LEADER))).isTrue();
        assertThat(team.isVisibleTo(caller("ada", Role.ADMIN))).isTrue();
        assertThat(team.isVisibleTo(caller("zoe", Role.LEAD))).isFalse();
        assertThat(team.after(new VisibilityChanged(Visibility.OPEN, null)).isVisibleTo(caller("zoe", Role.LEAD)))
                .isTrue();
    }

    private static PursuitTeam team(PursuitEvent... events) {
        PursuitTeam team = PursuitTeam.NOBODY;
        for (PursuitEvent event : events) {
            team = team.after(event);
        }
        return team;
    }

    private static PursuitEvent joined(String member, TeamRole role) {
        return new MemberJoined(new MemberId(member), null, new Department("sales"), role);
    }

    private static Caller caller(String subject, Role role) {
        return new Caller(subject, Set.of(role), null, null);
    }
}
