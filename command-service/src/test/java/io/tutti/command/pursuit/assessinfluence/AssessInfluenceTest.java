package io.tutti.command.pursuit.assessinfluence;

import static io.tutti.command.pursuit.PursuitStory.INFLUENCE;
import static io.tutti.command.pursuit.PursuitStory.LEO;
import static io.tutti.command.pursuit.PursuitStory.PURSUIT;
import static io.tutti.command.pursuit.PursuitStory.aTeamOfTwo;
import static io.tutti.command.pursuit.PursuitStory.given;
import static io.tutti.command.pursuit.PursuitStory.identified;

import io.tutti.command.pursuit.Actor;
import io.tutti.contract.pursuit.BuyingInfluenceAssessed;
import io.tutti.contract.pursuit.BuyingInfluenceId;
import io.tutti.contract.pursuit.BuyingInfluenceRemoved;
import io.tutti.contract.pursuit.BuyingRole;
import io.tutti.contract.pursuit.DegreeOfInfluence;
import io.tutti.contract.pursuit.ResponseMode;
import org.junit.jupiter.api.Test;

class AssessInfluenceTest {

    private static final BuyingInfluenceId OTHER = BuyingInfluenceId.of("00000000-0000-4000-8000-00000000000c");

    private static AssessInfluence assess(Actor actor, BuyingRole role, Integer rating) {
        return new AssessInfluence(PURSUIT, actor, INFLUENCE, role, null, null, rating, null);
    }

    @Test
    void a_new_judgement_is_kept_whole() {
        given(aTeamOfTwo(identified(INFLUENCE, BuyingRole.USER)))
                .when(assess(LEO, null, 4))
                .then(new BuyingInfluenceAssessed(
                        INFLUENCE, BuyingRole.USER, DegreeOfInfluence.HIGH, ResponseMode.TROUBLE, 4, null));
    }

    @Test
    void the_same_judgement_again_is_none() {
        given(aTeamOfTwo(identified(INFLUENCE, BuyingRole.USER)))
                .when(assess(LEO, BuyingRole.USER, -1))
                .thenRefused("assessment-changes");
    }

    @Test
    void two_give_no_final_approval() {
        given(aTeamOfTwo(identified(OTHER, BuyingRole.ECONOMIC), identified(INFLUENCE, BuyingRole.USER)))
                .when(assess(LEO, BuyingRole.ECONOMIC, null))
                .thenRefused("pursuit-has-one-economic-influence");
    }

    @Test
    void the_one_who_gives_it_is_judged_anew() {
        given(aTeamOfTwo(identified(INFLUENCE, BuyingRole.ECONOMIC)))
                .when(assess(LEO, null, 2))
                .thenVersion(4);
    }

    @Test
    void a_removed_influence_is_not_judged() {
        given(aTeamOfTwo(identified(INFLUENCE, BuyingRole.USER), new BuyingInfluenceRemoved(INFLUENCE, "Left")))
                .when(assess(LEO, null, 2))
                .thenRefused("buying-influence-stands");
    }

    @Test
    void nobody_is_judged_who_was_never_identified() {
        given(aTeamOfTwo()).when(assess(LEO, null, 2)).thenRefused("buying-influence-not-found");
    }
}
