package io.tutti.command.pulse.answerround;

import static io.tutti.command.pulse.PulseStory.ANA;
import static io.tutti.command.pulse.PulseStory.LEO;
import static io.tutti.command.pulse.PulseStory.LOU;
import static io.tutti.command.pulse.PulseStory.NotedInMemory;
import static io.tutti.command.pulse.PulseStory.OF_ALL;
import static io.tutti.command.pulse.PulseStory.OF_THE_SECRET;
import static io.tutti.command.pulse.PulseStory.OF_THE_TEAM;
import static io.tutti.command.pulse.PulseStory.POINTS;
import static io.tutti.command.pulse.PulseStory.ROUND;
import static io.tutti.command.pulse.PulseStory.ZOE;
import static io.tutti.command.pulse.PulseStory.given;

import io.tutti.contract.pulse.RoundAnswered;
import io.tutti.contract.pulse.RoundClosed;
import io.tutti.contract.pulse.Statement;
import io.tutti.platform.security.Caller;
import io.tutti.platform.security.Role;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswerRoundTest {

    private static final RoundAnswered ANSWERED = new RoundAnswered(POINTS);

    @Test
    void a_member_of_the_team_answers() {
        given(OF_THE_TEAM).when(answer(LEO)).then(ANSWERED);
    }

    @Test
    void a_person_answers_once() {
        NotedInMemory noted = new NotedInMemory();

        given(noted, OF_THE_TEAM).when(answer(LEO)).then(ANSWERED);
        given(noted, OF_THE_TEAM, ANSWERED).when(answer(LEO)).thenRefused("people-answer-once");
        given(noted, OF_THE_TEAM, ANSWERED).when(answer(ANA)).then(ANSWERED);
    }

    @Test
    void a_refused_answer_does_not_use_the_right_to_answer_up() {
        NotedInMemory noted = new NotedInMemory();

        given(noted, OF_THE_TEAM)
                .when(new AnswerRound(LEO, ROUND, Map.of(Statement.CUSTOMER_CORE, 1)))
                .thenRefused("each-statement-is-answered");

        org.assertj.core.api.Assertions.assertThat(noted.people).isEmpty();
    }

    @Test
    void somebody_else_does_not_not_even_a_leader() {
        given(OF_THE_TEAM).when(answer(ZOE)).thenRefused("round-is-answered-by-those-asked");
        given(OF_THE_TEAM).when(answer(LOU)).thenRefused("round-is-answered-by-those-asked");
    }

    @Test
    void everybody_with_a_role_answers_for_the_organisation() {
        given(OF_ALL).when(answer(ZOE)).then(ANSWERED);
        given(OF_ALL).when(answer(caller("no-role"))).thenRefused("round-is-answered-by-those-asked");
        given(OF_ALL).when(answer(caller("crm", Role.INTEGRATOR))).thenRefused("round-is-answered-by-those-asked");
        given(OF_ALL).when(answer(caller("", Role.LEAD))).thenRefused("round-is-answered-by-those-asked");
    }

    @Test
    void a_round_of_a_confidential_pursuit_is_not_there_for_others() {
        given(OF_THE_SECRET).when(answer(ZOE)).thenRefused("round-not-found");
        given(OF_THE_SECRET).when(answer(LEO)).then(ANSWERED);
    }

    @Test
    void a_closed_round_takes_nothing() {
        given(OF_THE_TEAM, new RoundClosed()).when(answer(LEO)).thenRefused("round-is-open");
    }

    @Test
    void what_was_never_opened_is_not_found() {
        given().when(answer(LEO)).thenRefused("round-not-found");
    }

    private static Caller caller(String subject, Role... roles) {
        return new Caller(subject, Set.of(roles), null, null);
    }

    private static AnswerRound answer(Caller by) {
        return new AnswerRound(by, ROUND, POINTS);
    }
}
