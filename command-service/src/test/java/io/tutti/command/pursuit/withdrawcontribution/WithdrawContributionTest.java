package io.tutti.command.pursuit.withdrawcontribution;

import static io.tutti.command.pursuit.PursuitStory.ANA;
import static io.tutti.command.pursuit.PursuitStory.FIRST;
import static io.tutti.command.pursuit.PursuitStory.LEGAL;
import static io.tutti.command.pursuit.PursuitStory.LEO;
import static io.tutti.command.pursuit.PursuitStory.LOU;
import static io.tutti.command.pursuit.PursuitStory.NOW;
import static io.tutti.command.pursuit.PursuitStory.OPENED;
import static io.tutti.command.pursuit.PursuitStory.PURSUIT;
import static io.tutti.command.pursuit.PursuitStory.SALES;
import static io.tutti.command.pursuit.PursuitStory.SECOND;
import static io.tutti.command.pursuit.PursuitStory.ZOE;
import static io.tutti.command.pursuit.PursuitStory.aTeamOfTwo;
import static io.tutti.command.pursuit.PursuitStory.given;
import static io.tutti.command.pursuit.PursuitStory.joined;
import static io.tutti.command.pursuit.PursuitStory.left;
import static io.tutti.command.pursuit.PursuitStory.logged;
import static io.tutti.command.pursuit.PursuitStory.withdrawn;

import io.tutti.command.pursuit.Actor;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.ContributionWithdrawn;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.TeamRole;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WithdrawContributionTest {

    private static final PursuitEvent[] LEGAL_CONTRIBUTED = aTeamOfTwo(logged(FIRST, LEO, LEGAL));

    @Test
    void the_contributor_takes_it_back() {
        given(LEGAL_CONTRIBUTED)
                .when(withdraw(LEO, FIRST, null))
                .then(new ContributionWithdrawn(FIRST, LEO.member(), "Outdated", NOW));
    }

    @Test
    void the_lead_withdraws_the_work_of_a_member_even_of_one_who_left() {
        given(aTeamOfTwo(logged(FIRST, LEO, LEGAL), left(LEO)))
                .when(withdraw(ANA, FIRST, OPENED))
                .then(new ContributionWithdrawn(FIRST, ANA.member(), "Outdated", OPENED));
    }

    @Test
    void another_member_does_not() {
        given(aTeamOfTwo(logged(FIRST, LEO, LEGAL), joined(ZOE, SALES, TeamRole.SPONSOR)))
                .when(withdraw(ZOE, FIRST, null))
                .thenRefused("contributions-are-withdrawn-by-their-contributor-or-the-lead");
    }

    @Test
    void who_left_the_team_withdraws_nothing_and_neither_does_a_leader_from_outside() {
        given(aTeamOfTwo(logged(FIRST, LEO, LEGAL), left(LEO)))
                .when(withdraw(LEO, FIRST, null))
                .thenRefused("only-team-members-contribute");
        given(LEGAL_CONTRIBUTED).when(withdraw(LOU, FIRST, null)).thenRefused("only-team-members-contribute");
    }

    @Test
    void nothing_is_withdrawn_twice() {
        given(aTeamOfTwo(logged(FIRST, LEO, LEGAL), withdrawn(FIRST, LEO)))
                .when(withdraw(LEO, FIRST, null))
                .thenRefused("contribution-stands");
    }

    @Test
    void a_contribution_of_no_or_another_pursuit_is_not_found() {
        given(LEGAL_CONTRIBUTED).when(withdraw(LEO, SECOND, null)).thenRefused("contribution-not-found");
    }

    @Test
    void the_future_and_the_time_before_the_pursuit_are_refused() {
        given(LEGAL_CONTRIBUTED)
                .when(withdraw(LEO, FIRST, NOW.plusMillis(1)))
                .thenRefused("nothing-happens-in-the-future");
        given(LEGAL_CONTRIBUTED)
                .when(withdraw(LEO, FIRST, OPENED.minusMillis(1)))
                .thenRefused("nothing-happens-before-the-pursuit");
    }

    private static WithdrawContribution withdraw(Actor actor, ContributionId what, Instant when) {
        return new WithdrawContribution(PURSUIT, actor, what, "Outdated", when, NOW);
    }
}
