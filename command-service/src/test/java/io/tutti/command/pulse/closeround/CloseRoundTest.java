package io.tutti.command.pulse.closeround;

import static io.tutti.command.pulse.PulseStory.ANA;
import static io.tutti.command.pulse.PulseStory.LEO;
import static io.tutti.command.pulse.PulseStory.LOU;
import static io.tutti.command.pulse.PulseStory.NotedInMemory;
import static io.tutti.command.pulse.PulseStory.OF_ALL;
import static io.tutti.command.pulse.PulseStory.OF_THE_SECRET;
import static io.tutti.command.pulse.PulseStory.OF_THE_TEAM;
import static io.tutti.command.pulse.PulseStory.ROUND;
import static io.tutti.command.pulse.PulseStory.ZOE;
import static io.tutti.command.pulse.PulseStory.given;

import io.tutti.contract.pulse.RoundClosed;
import org.junit.jupiter.api.Test;

class CloseRoundTest {

    @Test
    void the_lead_closes_and_all_that_was_noted_is_forgotten() {
        NotedInMemory noted = new NotedInMemory();
        noted.note(ROUND, "leo");

        given(noted, OF_THE_TEAM).when(new CloseRound(ANA, ROUND)).then(new RoundClosed());

        org.assertj.core.api.Assertions.assertThat(noted.people).isEmpty();
    }

    @Test
    void others_do_not() {
        given(OF_THE_TEAM).when(new CloseRound(LEO, ROUND)).thenRefused("rounds-are-run-by-those-in-charge");
        given(OF_ALL).when(new CloseRound(ANA, ROUND)).thenRefused("rounds-are-run-by-those-in-charge");
        given(OF_THE_SECRET).when(new CloseRound(ZOE, ROUND)).thenRefused("round-not-found");
    }

    @Test
    void only_once_and_only_what_was_opened() {
        given(OF_ALL, new RoundClosed()).when(new CloseRound(LOU, ROUND)).thenRefused("round-is-open");
        given().when(new CloseRound(LOU, ROUND)).thenRefused("round-not-found");
    }
}
