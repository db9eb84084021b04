package io.tutti.command.pursuit.reassignrequest;

import static io.tutti.command.pursuit.PursuitStory.ANA;
import static io.tutti.command.pursuit.PursuitStory.LEGAL;
import static io.tutti.command.pursuit.PursuitStory.LEO;
import static io.tutti.command.pursuit.PursuitStory.NOW;
import static io.tutti.command.pursuit.PursuitStory.OPENED;
import static io.tutti.command.pursuit.PursuitStory.PURSUIT;
import static io.tutti.command.pursuit.PursuitStory.SALES;
import static io.tutti.command.pursuit.PursuitStory.ZOE;
import static io.tutti.command.pursuit.PursuitStory.aTeamOfTwo;
import static io.tutti.command.pursuit.PursuitStory.given;
import static io.tutti.command.pursuit.PursuitStory.joined;

import io.tutti.command.pursuit.Actor;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.InputRequestId;
import io.tutti.contract.pursuit.InputRequestReassigned;
import io.tutti.contract.pursuit.InputRequested;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.TeamRole;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReassignRequestTest {

    private static final InputRequestId REQUEST = InputRequestId.of("00000000-0000-4000-8000-000000000008");
    private static final Instant DUE = NOW.plusSeconds(3_600);

    private static PursuitEvent asked() {
        return new InputRequested(REQUEST, ANA.member(), SALES, LEGAL, null, "Can we cap it?", DUE, OPENED);
    }

    private static ReassignRequest to(Actor actor, Department department, MemberId person) {
        return new ReassignRequest(PURSUIT, actor, REQUEST, department, person, "It is about the bond");
    }

    @Test
    void a_request_goes_to_another_department() {
        given(aTeamOfTwo(asked()))
                .when(to(ANA, new Department("finance"), null))
                .then(new InputRequestReassigned(
                        REQUEST, ANA.member(), new Department("finance"), null, "It is about the bond"));
    }

    @Test
    void the_department_that_owns_it_may_pass_it_on() {
        given(aTeamOfTwo(asked()))
                .when(to(LEO, new Department("finance"), null))
                .thenVersion(4);
    }

    @Test
    void who_has_no_part_in_it_may_not() {
        given(aTeamOfTwo(joined(ZOE, new Department("delivery"), TeamRole.CONTRIBUTOR), asked()))
                .when(to(ZOE, SALES, null))
                .thenRefused("requests-are-reassigned-by-those-involved");
    }

    @Test
    void to_whom_it_is_already_it_does_not_go() {
        given(aTeamOfTwo(asked())).when(to(ANA, LEGAL, null)).thenRefused("reassignment-changes-who-is-asked");
    }

    @Test
    void the_person_is_of_the_department() {
        given(aTeamOfTwo(asked()))
                .when(to(ANA, new Department("finance"), LEO.member()))
                .thenRefused("asked-person-is-of-the-asked-department");
    }
}
