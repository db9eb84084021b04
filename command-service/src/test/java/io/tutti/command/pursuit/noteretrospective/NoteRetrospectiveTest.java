package io.tutti.command.pursuit.noteretrospective;

import static io.tutti.command.pursuit.PursuitStory.LEGAL;
import static io.tutti.command.pursuit.PursuitStory.LEO;
import static io.tutti.command.pursuit.PursuitStory.NOW;
import static io.tutti.command.pursuit.PursuitStory.PURSUIT;
import static io.tutti.command.pursuit.PursuitStory.ZOE;
import static io.tutti.command.pursuit.PursuitStory.aTeamOfTwo;
import static io.tutti.command.pursuit.PursuitStory.given;

import io.tutti.command.pursuit.Actor;
import io.tutti.contract.pursuit.PursuitWon;
import io.tutti.contract.pursuit.RetrospectiveNoted;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NoteRetrospectiveTest {

    private static final UUID NOTE = UUID.fromString("00000000-0000-4000-8000-000000000009");

    @Test
    void after_the_end_a_member_notes_what_can_be_learned() {
        given(aTeamOfTwo(new PursuitWon(null, NOW)))
                .when(note(LEO))
                .then(new RetrospectiveNoted(NOTE, LEO.member(), LEGAL, "Ask us earlier."));
    }

    @Test
    void while_it_is_under_way_there_is_nothing_to_look_back_on() {
        given(aTeamOfTwo()).when(note(LEO)).thenRefused("only-ended-pursuits-are-looked-back-on");
    }

    @Test
    void somebody_outside_the_team_does_not_look_back() {
        given(aTeamOfTwo(new PursuitWon(null, NOW))).when(note(ZOE)).thenRefused("only-team-members-contribute");
    }

    private static NoteRetrospective note(Actor actor) {
        return new NoteRetrospective(PURSUIT, actor, NOTE, "Ask us earlier.");
    }
}
