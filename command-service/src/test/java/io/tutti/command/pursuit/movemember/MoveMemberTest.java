package io.tutti.command.pursuit.movemember;

import static io.tutti.command.pursuit.PursuitStory.ANA;
import static io.tutti.command.pursuit.PursuitStory.LEGAL;
import static io.tutti.command.pursuit.PursuitStory.LEO;
import static io.tutti.command.pursuit.PursuitStory.PURSUIT;
import static io.tutti.command.pursuit.PursuitStory.aTeamOfTwo;
import static io.tutti.command.pursuit.PursuitStory.given;
import static io.tutti.command.pursuit.PursuitStory.left;

import io.tutti.command.pursuit.Actor;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberMoved;
import org.junit.jupiter.api.Test;

class MoveMemberTest {

    private static final Department DELIVERY = new Department("delivery");

    @Test
    void a_member_moves_to_another_department() {
        given(aTeamOfTwo()).when(move(LEO, LEO, DELIVERY)).then(new MemberMoved(LEO.member(), DELIVERY));
    }

    @Test
    void the_lead_moves_a_member() {
        given(aTeamOfTwo()).when(move(ANA, LEO, DELIVERY)).then(new MemberMoved(LEO.member(), DELIVERY));
    }

    @Test
    void the_lead_may_move_too() {
        given(aTeamOfTwo()).when(move(ANA, ANA, DELIVERY)).then(new MemberMoved(ANA.member(), DELIVERY));
    }

    @Test
    void the_same_department_is_no_move() {
        given(aTeamOfTwo()).when(move(LEO, LEO, LEGAL)).thenRefused("department-changes");
    }

    @Test
    void a_member_moves_nobody_else() {
        given(aTeamOfTwo())
                .when(move(LEO, ANA, DELIVERY))
                .thenRefused("membership-is-changed-by-the-member-or-the-lead");
    }

    @Test
    void who_left_does_not_move() {
        given(aTeamOfTwo(left(LEO))).when(move(LEO, LEO, DELIVERY)).thenRefused("member-not-found");
    }

    private static MoveMember move(Actor actor, Actor who, Department department) {
        return new MoveMember(PURSUIT, actor, who.member(), department);
    }
}
