package io.tutti.command.pursuit.changevisibility;

import static io.tutti.command.pursuit.PursuitStory.ANA;
import static io.tutti.command.pursuit.PursuitStory.LEO;
import static io.tutti.command.pursuit.PursuitStory.LOU;
import static io.tutti.command.pursuit.PursuitStory.PURSUIT;
import static io.tutti.command.pursuit.PursuitStory.ZOE;
import static io.tutti.command.pursuit.PursuitStory.aTeamOfTwo;
import static io.tutti.command.pursuit.PursuitStory.given;
import static io.tutti.command.pursuit.PursuitStory.left;

import io.tutti.command.pursuit.Actor;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.Visibility;
import io.tutti.contract.pursuit.VisibilityChanged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangeVisibilityTest {

    private static final VisibilityChanged CLOSED = new VisibilityChanged(Visibility.CONFIDENTIAL, null);

    @Test
    void the_lead_makes_a_pursuit_confidential() {
        given(aTeamOfTwo())
                .when(change(ANA, Visibility.CONFIDENTIAL))
                .then(new VisibilityChanged(Visibility.CONFIDENTIAL, "Listed company"));
    }

    @Test
    void the_lead_opens_it_again() {
        given(aTeamOfTwo(CLOSED))
                .when(change(ANA, Visibility.OPEN))
                .then(new VisibilityChanged(Visibility.OPEN, "Listed company"));
    }

    @ParameterizedTest
    @EnumSource(Visibility.class)
    void what_it_is_already_is_no_change(Visibility visibility) {
        PursuitEvent[] before = visibility == Visibility.OPEN ? aTeamOfTwo() : aTeamOfTwo(CLOSED);

        given(before).when(change(ANA, visibility)).thenRefused("visibility-differs");
    }

    @Test
    void a_member_who_does_not_lead_may_not() {
        given(aTeamOfTwo(CLOSED)).when(change(LEO, Visibility.OPEN)).thenRefused("pursuit-is-changed-by-its-lead");
    }

    @Test
    void to_an_outsider_a_confidential_pursuit_does_not_exist() {
        given(aTeamOfTwo(CLOSED)).when(change(ZOE, Visibility.OPEN)).thenRefused("pursuit-not-found");
    }

    @Test
    void a_leader_sees_and_opens_it() {
        given(aTeamOfTwo(CLOSED)).when(change(LOU, Visibility.OPEN)).thenVersion(4);
    }

    @Test
    void who_left_a_confidential_pursuit_does_not_see_it_any_more() {
        given(aTeamOfTwo(CLOSED, left(LEO))).when(change(LEO, Visibility.OPEN)).thenRefused("pursuit-not-found");
    }

    private static ChangeVisibility change(Actor actor, Visibility visibility) {
        return new ChangeVisibility(PURSUIT, actor, visibility, "Listed company");
    }
}
