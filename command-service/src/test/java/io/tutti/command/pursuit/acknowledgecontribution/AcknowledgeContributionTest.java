package io.tutti.command.pursuit.acknowledgecontribution;

import static io.tutti.command.pursuit.PursuitStory.ACKNOWLEDGEMENT;
import static io.tutti.command.pursuit.PursuitStory.ANA;
import static io.tutti.command.pursuit.PursuitStory.FIRST;
import static io.tutti.command.pursuit.PursuitStory.LEGAL;
import static io.tutti.command.pursuit.PursuitStory.LEO;
import static io.tutti.command.pursuit.PursuitStory.NOW;
import static io.tutti.command.pursuit.PursuitStory.PURSUIT;
import static io.tutti.command.pursuit.PursuitStory.SALES;
import static io.tutti.command.pursuit.PursuitStory.SECOND;
import static io.tutti.command.pursuit.PursuitStory.ZOE;
import static io.tutti.command.pursuit.PursuitStory.aTeamOfTwo;
import static io.tutti.command.pursuit.PursuitStory.acknowledged;
import static io.tutti.command.pursuit.PursuitStory.given;
import static io.tutti.command.pursuit.PursuitStory.givenNothing;
import static io.tutti.command.pursuit.PursuitStory.joined;
import static io.tutti.command.pursuit.PursuitStory.left;
import static io.tutti.command.pursuit.PursuitStory.logged;
import static io.tutti.command.pursuit.PursuitStory.withdrawn;
import static io.tutti.contract.pursuit.AcknowledgementType.ACCEPTED;
import static io.tutti.contract.pursuit.AcknowledgementType.USED_WITH_CUSTOMER;

import io.tutti.command.pursuit.Actor;
import io.tutti.contract.pursuit.AcknowledgementType;
import io.tutti.contract.pursuit.ContributionAcknowledged;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.TeamRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AcknowledgeContributionTest {

    private static final PursuitEvent[] LEGAL_CONTRIBUTED = aTeamOfTwo(logged(FIRST, LEO, LEGAL));

    @ParameterizedTest
    @EnumSource(AcknowledgementType.class)
    void a_member_acknowledges_in_the_department_that_the_team_knows(AcknowledgementType type) {
        given(LEGAL_CONTRIBUTED)
                .when(acknowledge(ANA, FIRST, type))
                .then(new ContributionAcknowledged(ACKNOWLEDGEMENT, FIRST, ANA.member(), SALES, type, "Good", NOW));
    }

    @Test
    void nobody_acknowledges_their_own_work() {
        given(LEGAL_CONTRIBUTED)
                .when(acknowledge(LEO, FIRST, ACCEPTED))
                .thenRefused("nobody-acknowledges-their-own-work");
    }

    @Test
    void somebody_who_is_not_on_the_team_may_not_acknowledge() {
        given(LEGAL_CONTRIBUTED).when(acknowledge(ZOE, FIRST, ACCEPTED)).thenRefused("only-team-members-contribute");
    }

    @Test
    void saying_the_same_twice_is_refused() {
        given(aTeamOfTwo(logged(FIRST, LEO, LEGAL), acknowledged(FIRST, ANA, ACCEPTED)))
                .when(acknowledge(ANA, FIRST, ACCEPTED))
                .thenRefused("acknowledgement-is-given-once");
    }

    @Test
    void what_was_accepted_may_later_be_used_with_the_customer() {
        given(aTeamOfTwo(logged(FIRST, LEO, LEGAL), acknowledged(FIRST, ANA, ACCEPTED)))
                .when(acknowledge(ANA, FIRST, USED_WITH_CUSTOMER))
                .thenVersion(5);
    }

    @Test
    void what_was_withdrawn_is_not_acknowledged() {
        given(aTeamOfTwo(logged(FIRST, LEO, LEGAL), withdrawn(FIRST, LEO)))
                .when(acknowledge(ANA, FIRST, ACCEPTED))
                .thenRefused("contribution-stands");
    }

    @Test
    void who_left_the_team_acknowledges_nothing() {
        given(aTeamOfTwo(joined(ZOE, SALES, TeamRole.CONTRIBUTOR), logged(FIRST, LEO, LEGAL), left(ZOE)))
                .when(acknowledge(ZOE, FIRST, ACCEPTED))
                .thenRefused("only-team-members-contribute");
    }

    @Test
    void a_contribution_of_no_or_another_pursuit_is_not_found() {
        given(LEGAL_CONTRIBUTED).when(acknowledge(ANA, SECOND, ACCEPTED)).thenRefused("contribution-not-found");
    }

    @Test
    void nothing_is_acknowledged_in_a_pursuit_that_was_never_opened() {
        givenNothing().when(acknowledge(ANA, FIRST, ACCEPTED)).thenRefused("pursuit-not-found");
    }

    private static AcknowledgeContribution acknowledge(Actor actor, ContributionId what, AcknowledgementType type) {
        return new AcknowledgeContribution(PURSUIT, actor, ACKNOWLEDGEMENT, what, type, "Good", null, NOW);
    }
}
