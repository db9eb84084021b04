package io.tutti.command.pursuit.rescheduleclose;

import static io.tutti.command.pursuit.PursuitStory.ANA;
import static io.tutti.command.pursuit.PursuitStory.LEO;
import static io.tutti.command.pursuit.PursuitStory.PURSUIT;
import static io.tutti.command.pursuit.PursuitStory.TODAY;
import static io.tutti.command.pursuit.PursuitStory.aTeamOfTwo;
import static io.tutti.command.pursuit.PursuitStory.given;

import io.tutti.command.pursuit.Actor;
import io.tutti.contract.pursuit.CloseRescheduled;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RescheduleCloseTest {

    private static final LocalDate SPRING = LocalDate.of(2027, 3, 31);

    @Test
    void the_lead_expects_the_decision_on_another_day() {
        given(aTeamOfTwo()).when(reschedule(ANA, SPRING)).then(new CloseRescheduled(SPRING, "Tender moved"));
    }

    @Test
    void the_same_day_is_no_rescheduling() {
        given(aTeamOfTwo(new CloseRescheduled(SPRING, "Tender moved")))
                .when(reschedule(ANA, SPRING))
                .thenRefused("expected-close-changes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-28", "2046-03-03"})
    void a_close_in_the_past_or_beyond_foresight_is_refused(LocalDate close) {
        given(aTeamOfTwo()).when(reschedule(ANA, close)).thenRefused("expected-close-lies-ahead");
    }

    @Test
    void a_member_who_does_not_lead_may_not() {
        given(aTeamOfTwo()).when(reschedule(LEO, SPRING)).thenRefused("pursuit-is-changed-by-its-lead");
    }

    private static RescheduleClose reschedule(Actor actor, LocalDate close) {
        return new RescheduleClose(PURSUIT, actor, close, "Tender moved", TODAY);
    }
}
