package io.tutti.command.pursuit.identifyinfluence;

import static io.tutti.command.pursuit.PursuitStory.ANA;
import static io.tutti.command.pursuit.PursuitStory.INFLUENCE;
import static io.tutti.command.pursuit.PursuitStory.LEO;
import static io.tutti.command.pursuit.PursuitStory.PURSUIT;
import static io.tutti.command.pursuit.PursuitStory.ZOE;
import static io.tutti.command.pursuit.PursuitStory.aTeamOfTwo;
import static io.tutti.command.pursuit.PursuitStory.given;
import static io.tutti.command.pursuit.PursuitStory.identified;

import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.Customer;
import io.tutti.contract.pursuit.BuyingInfluenceId;
import io.tutti.contract.pursuit.BuyingInfluenceRemoved;
import io.tutti.contract.pursuit.BuyingRole;
import io.tutti.contract.pursuit.DegreeOfInfluence;
import io.tutti.contract.pursuit.ResponseMode;
import org.junit.jupiter.api.Test;

class IdentifyInfluenceTest {

    private static final BuyingInfluenceId OTHER = BuyingInfluenceId.of("00000000-0000-4000-8000-00000000000c");

    private static IdentifyInfluence identify(Actor actor, BuyingRole role) {
        return new IdentifyInfluence(
                PURSUIT,
                actor,
                OTHER,
                "Head of operations",
                null,
                new Customer.Assessment(role, DegreeOfInfluence.HIGH, ResponseMode.TROUBLE, -1));
    }

    @Test
    void a_member_identifies_who_has_a_part_in_the_decision() {
        given(aTeamOfTwo()).when(identify(LEO, BuyingRole.ECONOMIC)).then(identified(OTHER, BuyingRole.ECONOMIC));
    }

    @Test
    void there_is_one_final_approval() {
        given(aTeamOfTwo(identified(INFLUENCE, BuyingRole.ECONOMIC)))
                .when(identify(ANA, BuyingRole.ECONOMIC))
                .thenRefused("pursuit-has-one-economic-influence");
    }

    @Test
    void after_a_removal_another_takes_it_over() {
        given(aTeamOfTwo(identified(INFLUENCE, BuyingRole.ECONOMIC), new BuyingInfluenceRemoved(INFLUENCE, "Left")))
                .when(identify(ANA, BuyingRole.ECONOMIC))
                .then(identified(OTHER, BuyingRole.ECONOMIC));
    }

    @Test
    void somebody_outside_the_team_does_not() {
        given(aTeamOfTwo()).when(identify(ZOE, BuyingRole.USER)).thenRefused("only-team-members-contribute");
    }
}
