package io.tutti.command.pursuit.noteoverdue;

import static io.tutti.command.pursuit.PursuitStory.ANA;
import static io.tutti.command.pursuit.PursuitStory.FIRST;
import static io.tutti.command.pursuit.PursuitStory.LEGAL;
import static io.tutti.command.pursuit.PursuitStory.LEO;
import static io.tutti.command.pursuit.PursuitStory.NOW;
import static io.tutti.command.pursuit.PursuitStory.OPENED;
import static io.tutti.command.pursuit.PursuitStory.PURSUIT;
import static io.tutti.command.pursuit.PursuitStory.SALES;
import static io.tutti.command.pursuit.PursuitStory.aTeamOfTwo;
import static io.tutti.command.pursuit.PursuitStory.given;
import static io.tutti.command.pursuit.PursuitStory.logged;

import io.tutti.command.pursuit.Actor;
import io.tutti.contract.pursuit.AnswerSentBack;
import io.tutti.contract.pursuit.InputRequestAnswered;
import io.tutti.contract.pursuit.InputRequestId;
import io.tutti.contract.pursuit.InputRequestOverdue;
import io.tutti.contract.pursuit.InputRequested;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitWon;
import io.tutti.platform.security.Role;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NoteOverdueTest {

    private static final InputRequestId REQUEST = InputRequestId.of("00000000-0000-4000-8000-000000000008");
    private static final Instant DUE = NOW.plusSeconds(3_600);

    private static PursuitEvent asked() {
        return new InputRequested(REQUEST, ANA.member(), SALES, LEGAL, null, "Can we cap it?", DUE, OPENED);
    }

    private static PursuitEvent answered() {
        return new InputRequestAnswered(REQUEST, FIRST, LEO.member(), LEGAL, NOW);
    }

    private static final Actor ITSELF = new Actor(new MemberId("tutti"), Set.of(Role.ADMIN));

    private static NoteOverdue at(Instant now) {
        return new NoteOverdue(PURSUIT, ITSELF, now);
    }

    @Test
    void what_is_open_at_its_due_instant_is_overdue() {
        given(aTeamOfTwo(asked())).when(at(DUE)).then(new InputRequestOverdue(REQUEST, DUE));
    }

    @Test
    void before_it_nothing_is() {
        given(aTeamOfTwo(asked())).when(at(DUE.minusMillis(1))).thenRefused("only-unanswered-requests-are-overdue");
    }

    @Test
    void it_is_noted_once() {
        given(aTeamOfTwo(asked(), new InputRequestOverdue(REQUEST, DUE)))
                .when(at(DUE))
                .thenRefused("only-unanswered-requests-are-overdue");
    }

    @Test
    void what_was_answered_is_not_overdue() {
        given(aTeamOfTwo(logged(FIRST, LEO, LEGAL), asked(), answered()))
                .when(at(DUE))
                .thenRefused("only-unanswered-requests-are-overdue");
    }

    @Test
    void what_was_sent_back_is_again() {
        given(aTeamOfTwo(
                        logged(FIRST, LEO, LEGAL),
                        asked(),
                        answered(),
                        new AnswerSentBack(REQUEST, FIRST, ANA.member(), SALES, "Which?", NOW)))
                .when(at(DUE))
                .then(new InputRequestOverdue(REQUEST, DUE));
    }

    @Test
    void after_the_end_nothing_is_noted() {
        given(aTeamOfTwo(asked(), new PursuitWon(null, NOW)))
                .when(at(DUE))
                .thenRefused("ended-pursuits-take-retrospective-notes-only");
    }
}
