package io.tutti.command.pursuit.askforinput;

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

import io.tutti.command.pursuit.Actor;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.InputRequestId;
import io.tutti.contract.pursuit.InputRequested;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.PursuitEvent;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AskForInputTest {

    private static final InputRequestId REQUEST = InputRequestId.of("00000000-0000-4000-8000-000000000008");
    private static final Instant DUE = NOW.plusSeconds(3_600);

    private static PursuitEvent asked() {
        return new InputRequested(REQUEST, ANA.member(), SALES, LEGAL, null, "Can we cap it?", DUE, OPENED);
    }

    private static AskForInput ask(Actor actor, Department of, MemberId person, Instant due) {
        return new AskForInput(PURSUIT, actor, REQUEST, of, person, "Can we cap it?", due, null, NOW);
    }

    @Test
    void a_member_asks_a_department() {
        given(aTeamOfTwo())
                .when(ask(ANA, LEGAL, null, DUE))
                .then(new InputRequested(REQUEST, ANA.member(), SALES, LEGAL, null, "Can we cap it?", DUE, NOW));
    }

    @Test
    void one_person_of_it_may_be_asked() {
        given(aTeamOfTwo())
                .when(ask(ANA, LEGAL, LEO.member(), DUE))
                .then(new InputRequested(
                        REQUEST, ANA.member(), SALES, LEGAL, LEO.member(), "Can we cap it?", DUE, NOW));
    }

    @Test
    void a_person_of_another_department_or_of_no_team_is_not_asked_for_it() {
        given(aTeamOfTwo())
                .when(ask(ANA, new Department("finance"), LEO.member(), DUE))
                .thenRefused("asked-person-is-of-the-asked-department");
        given(aTeamOfTwo())
                .when(ask(ANA, LEGAL, ZOE.member(), DUE))
                .thenRefused("asked-person-is-of-the-asked-department");
    }

    @Test
    void nobody_asks_themselves() {
        given(aTeamOfTwo()).when(ask(ANA, SALES, ANA.member(), DUE)).thenRefused("nobody-asks-themselves");
    }

    @Test
    void an_answer_is_due_in_the_future() {
        given(aTeamOfTwo()).when(ask(ANA, LEGAL, null, NOW)).thenRefused("due-lies-ahead");
    }

    @Test
    void an_answer_is_not_due_in_another_age() {
        given(aTeamOfTwo())
                .when(ask(ANA, LEGAL, null, NOW.plusSeconds(6L * 366 * 86_400)))
                .thenRefused("due-lies-ahead");
    }

    @Test
    void somebody_outside_the_team_does_not_ask() {
        given(aTeamOfTwo()).when(ask(ZOE, LEGAL, null, DUE)).thenRefused("only-team-members-contribute");
    }
}
