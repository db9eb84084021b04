package io.tutti.command.pursuit.changerequireddepartments;

import static io.tutti.command.pursuit.PursuitStory.ANA;
import static io.tutti.command.pursuit.PursuitStory.LEGAL;
import static io.tutti.command.pursuit.PursuitStory.LEO;
import static io.tutti.command.pursuit.PursuitStory.PURSUIT;
import static io.tutti.command.pursuit.PursuitStory.SALES;
import static io.tutti.command.pursuit.PursuitStory.aTeamOfTwo;
import static io.tutti.command.pursuit.PursuitStory.given;

import io.tutti.command.pursuit.Actor;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.RequiredDepartmentsChanged;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeRequiredDepartmentsTest {

    private static final Department FINANCE = new Department("finance");

    @Test
    void the_whole_list_is_kept_sorted_and_once() {
        given(aTeamOfTwo())
                .when(change(ANA, SALES, FINANCE, SALES))
                .then(new RequiredDepartmentsChanged(List.of(FINANCE, SALES), "They want to lease"));
    }

    @Test
    void the_same_departments_in_another_order_are_no_change() {
        given(aTeamOfTwo()).when(change(ANA, SALES, LEGAL)).thenRefused("required-departments-differ");
    }

    @Test
    void a_member_who_does_not_lead_may_not() {
        given(aTeamOfTwo()).when(change(LEO, FINANCE)).thenRefused("pursuit-is-changed-by-its-lead");
    }

    private static ChangeRequiredDepartments change(Actor actor, Department... required) {
        return new ChangeRequiredDepartments(PURSUIT, actor, List.of(required), "They want to lease");
    }
}
